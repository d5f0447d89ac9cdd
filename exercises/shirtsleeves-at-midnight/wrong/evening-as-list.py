# part: runs
# slip: evening-for-mean
# says: `evening_c` is a list of readings. Their mean, one number, was asked for.
night_c = sum(air_c[:7]) / 7
evening_c = air_c[-6:]
