# part: runs
# slip: end-left-out
# says: Your slice ends before six o'clock: the second number of a slice is the first position that it
#   leaves out.
night_c = sum(air_c[0:6]) / len(air_c[0:6])
evening_c = sum(air_c[-6:]) / 6
