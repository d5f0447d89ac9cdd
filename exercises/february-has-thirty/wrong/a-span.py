# part: misread
# slip: still-a-span
# says: This is a span. Its whole days are its `.days`.
misread = cftime.num2date(begin_count, UNIT, calendar="standard")
meant = cftime.datetime(2015, 2, 1, calendar="standard")
early_days = meant - misread
