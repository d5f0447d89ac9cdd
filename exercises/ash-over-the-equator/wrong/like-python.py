# part: memory
# slip: other-size
# says: Python's own float is like that. Ask `v` itself: its values are smaller.
kind = "float64"
daily_mb = v.nbytes / 12 * 10958 / 1000000
