# part: memory
# slip: twelve-maps-a-day
# says: `v` holds twelve maps, and a day has one.
kind = "float32"
daily_mb = v.nbytes * 10958 / 1000000
