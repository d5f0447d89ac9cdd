# part: runs
# slip: first-six
# says: These are the first six readings. A negative number counts from behind.
night_c = sum(air_c[:7]) / 7
evening_c = sum(air_c[:6]) / 6
