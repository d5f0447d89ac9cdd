# part: misread
# slip: days-of-the-model
# says: You counted in years of 360 days. Both dates are to be taken in the standard calendar.
misread = cftime.datetime(2013, 6, 7, calendar="360_day")
meant = cftime.datetime(2015, 2, 1, calendar="360_day")
early_days = (meant - misread).days
