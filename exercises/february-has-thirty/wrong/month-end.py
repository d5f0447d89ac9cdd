# part: misread
# slip: end-for-begin
# says: You read the count of the month's end. Asked for is that of its beginning.
misread = cftime.num2date(end_count, UNIT, calendar="standard")
meant = cftime.datetime(2015, 2, 1, calendar="standard")
early_days = (meant - misread).days
