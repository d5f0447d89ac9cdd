# part: model
# slip: local-hour
# says: You took New York's hour. The model's hours are UTC.
model_date = cftime.datetime(2013, 3, 10, 8, calendar="360_day")
count_hours = cftime.date2num(model_date, "hours since 2000-01-01", calendar="360_day")
