# part: bounds
# slip: ends-last-day
# says: This is the last day of the month. The count says when the month is over, which is as the next one
#   begins.
first = cftime.num2date(begin_count, UNIT, calendar="360_day")
after = cftime.num2date(end_count, UNIT, calendar="360_day")
begins = (first.year, first.month, first.day)
ends = (2015, 2, 30)
