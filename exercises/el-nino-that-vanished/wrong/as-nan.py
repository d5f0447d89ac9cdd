# part: seasons
# slip: incomplete-as-nan
# says: The incomplete seasons are still there, as nan. The task asks to leave them out.
how_many = 19
pieces = nino34_c.resample(time="QS-DEC")
months = pieces.count()
whole_c = pieces.mean().where(months == 3)
