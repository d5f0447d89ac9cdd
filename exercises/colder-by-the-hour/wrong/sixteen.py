# part: model
# slip: hour-moved-on
# says: You moved the hour by four. The model's hours are UTC, and so is 12:00 in the task.
model_date = cftime.datetime(2013, 3, 10, 16, calendar="360_day")
count_hours = cftime.date2num(model_date, "hours since 2000-01-01", calendar="360_day")
