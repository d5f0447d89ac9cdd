# part: model
# slip: standard-calendar
# says: You counted in the standard calendar. A year of this model has 360 days.
model_date = cftime.datetime(2013, 3, 10, 12, calendar="standard")
count_hours = cftime.date2num(model_date, "hours since 2000-01-01", calendar="standard")
