# part: runs
# slip: divided-by-another
# says: You added seven readings and divided by six. From midnight to six o'clock, both included, are
#   seven.
night_c = sum(air_c[:7]) / 6
evening_c = sum(air_c[-6:]) / 6
