# part: seasons
# slip: one-too-many-left-out
# says: You left out a season that has all its months. Look at the counts again.
how_many = 19
pieces = nino34_c.resample(time="QS-DEC")
months = pieces.count()
whole_c = pieces.mean()[1:-2]
