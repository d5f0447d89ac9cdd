# part: bounds
# slip: begins-whole-date
# says: You have the date itself. Make a tuple of its year, its month and its day.
first = cftime.num2date(begin_count, UNIT, calendar="360_day")
after = cftime.num2date(end_count, UNIT, calendar="360_day")
begins = first
ends = after
