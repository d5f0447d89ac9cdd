# part: bounds
# slip: begins-in-noleap
# says: This is the count read in a calendar without leap years. The file says `360_day`.
first = cftime.num2date(begin_count, UNIT, calendar="noleap")
after = cftime.num2date(end_count, UNIT, calendar="noleap")
begins = (first.year, first.month, first.day)
ends = (after.year, after.month, after.day)
