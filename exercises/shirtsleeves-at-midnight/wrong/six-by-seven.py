# part: runs
# slip: divided-by-seven
# says: You added six readings and divided by seven. Divide by the number of readings that you added.
night_c = sum(air_c[:7]) / 7
evening_c = sum(air_c[-6:]) / 7
