# part: seasons
# slip: nothing-left
# says: Nothing is left. No piece has as many months as you ask for; a whole season has three.
pieces = nino34_c.resample(time="QS-DEC")
months = pieces.count()
whole_c = pieces.mean()[months == 12]
