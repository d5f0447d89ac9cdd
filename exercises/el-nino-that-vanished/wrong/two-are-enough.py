# part: seasons
# slip: one-incomplete-kept
# says: One of the two incomplete seasons is still there. The first has two months, and the last has
#   one. A whole season has three.
how_many = 19
pieces = nino34_c.resample(time="QS-DEC")
months = pieces.count()
whole_c = pieces.mean()[months >= 2]
