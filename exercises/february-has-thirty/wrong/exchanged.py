# part: bounds
# slip: begins-exchanged
# says: This is the date of the other count.
first = cftime.num2date(begin_count, UNIT, calendar="360_day")
after = cftime.num2date(end_count, UNIT, calendar="360_day")
begins = (after.year, after.month, after.day)
ends = (first.year, first.month, first.day)
