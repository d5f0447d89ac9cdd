# part: model
# slip: hour-forgotten
# says: That is the beginning of 10 March. The hour, 12, is still to be given to the date.
model_date = cftime.datetime(2013, 3, 10, calendar="360_day")
count_hours = cftime.date2num(model_date, "hours since 2000-01-01", calendar="360_day")
