# part: bounds
# slip: ends-day-first
# says: The right date in another order: year, month, day was asked for.
first = cftime.num2date(begin_count, UNIT, calendar="360_day")
after = cftime.num2date(end_count, UNIT, calendar="360_day")
begins = (first.year, first.month, first.day)
ends = (after.day, after.month, after.year)
