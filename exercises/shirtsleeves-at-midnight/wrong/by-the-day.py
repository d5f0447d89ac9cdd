# part: runs
# slip: divided-by-the-day
# says: You divided by the length of the whole day. Divide by the number of readings that you added.
night_c = sum(air_c[:7]) / len(air_c)
evening_c = sum(air_c[-6:]) / 6
