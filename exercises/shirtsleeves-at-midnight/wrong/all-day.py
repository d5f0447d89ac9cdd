# part: runs
# slip: whole-day
# says: This is the mean of the whole day. A slice takes the hours that you want.
night_c = sum(air_c) / len(air_c)
evening_c = sum(air_c[-6:]) / 6
