# part: seasons
# slip: whole-ones-only
# says: These are the whole seasons. Here the incomplete ones at the ends count as well.
how_many = 17
pieces = nino34_c.resample(time="QS-DEC")
months = pieces.count()
whole_c = pieces.mean()[months == 3]
