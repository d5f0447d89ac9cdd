# part: bounds
# slip: begins-day-first
# says: The right date in another order: year, month, day was asked for.
first = cftime.num2date(begin_count, UNIT, calendar="360_day")
after = cftime.num2date(end_count, UNIT, calendar="360_day")
begins = (first.day, first.month, first.year)
ends = (after.year, after.month, after.day)
