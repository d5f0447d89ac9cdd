# part: bounds
# slip: begins-in-standard
# says: This is the count read in the standard calendar. The file says `360_day`.
first = cftime.num2date(begin_count, UNIT, calendar="standard")
after = cftime.num2date(end_count, UNIT, calendar="standard")
begins = (first.year, first.month, first.day)
ends = (after.year, after.month, after.day)
