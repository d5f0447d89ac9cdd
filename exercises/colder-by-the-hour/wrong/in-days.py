# part: model
# slip: in-days
# says: This is the count in days. The model counts hours.
model_date = cftime.datetime(2013, 3, 10, 12, calendar="360_day")
count_hours = cftime.date2num(model_date, "days since 2000-01-01", calendar="360_day")
