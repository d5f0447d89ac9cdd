# part: model
# slip: day-for-month
# says: That is 3 October. A date is written year, month, day.
model_date = cftime.datetime(2013, 10, 3, 12, calendar="360_day")
count_hours = cftime.date2num(model_date, "hours since 2000-01-01", calendar="360_day")
