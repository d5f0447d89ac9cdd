# part: model
# slip: other-beginning
# says: You counted from 1970, as the file in the lesson does. This model counts from 2000.
model_date = cftime.datetime(2013, 3, 10, 12, calendar="360_day")
count_hours = cftime.date2num(model_date, "hours since 1970-01-01", calendar="360_day")
