# part: misread
# slip: two-calendars
# says: Your two dates have different calendars, and between those there is no span. Take both in the
#   standard one.
misread = cftime.num2date(begin_count, UNIT, calendar="standard")
meant = cftime.datetime(2015, 2, 1, calendar="360_day")
early_days = (meant - misread).days
