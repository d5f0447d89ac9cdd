# part: seasons
# slip: incomplete-kept
# says: The incomplete seasons are still there. The first has two months, and the last has one.
how_many = 19
pieces = nino34_c.resample(time="QS-DEC")
months = pieces.count()
whole_c = pieces.mean()[months > 0]
