# part: runs
# slip: run-for-mean
# says: `night_c` is a list of readings. Their mean, one number, was asked for.
night_c = air_c[:7]
evening_c = air_c[-6:]
