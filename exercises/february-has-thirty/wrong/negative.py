# part: misread
# slip: sign-turned
# says: The sign is turned: the later date minus the earlier one.
misread = cftime.num2date(begin_count, UNIT, calendar="standard")
meant = cftime.datetime(2015, 2, 1, calendar="standard")
early_days = (misread - meant).days
