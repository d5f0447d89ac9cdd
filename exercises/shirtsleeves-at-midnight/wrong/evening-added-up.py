# part: runs
# slip: sum-of-evening
# says: This is the sum. Divide it by the number of readings to get their mean.
night_c = sum(air_c[:7]) / 7
evening_c = sum(air_c[-6:])
