# part: runs
# slip: all-but-six
# says: You took all but the last six: the colon stands on the other side of the number.
night_c = sum(air_c[:7]) / 7
evening_c = sum(air_c[:-6]) / len(air_c[:-6])
