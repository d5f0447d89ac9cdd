# part: model
# slip: date-or-span
# says: This is no number yet. `cftime.date2num` gives the count of a date.
model_date = cftime.datetime(2013, 3, 10, 12, calendar="360_day")
count_hours = model_date - cftime.datetime(2000, 1, 1, calendar="360_day")
