# part: seasons
# slip: nothing-left
# says: Nothing is left: no piece fulfils your condition. Ask each piece for the number of its months; a
#   whole season has three.
how_many = 19
pieces = nino34_c.resample(time="QS-DEC")
months = pieces.count()
whole_c = pieces.mean()[months == 12]
