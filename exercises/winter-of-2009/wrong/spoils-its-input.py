# part: winter
# slip: aliasing
# says: Your function changed the data that it was given. Work on a copy: a name is no copy.
def winter_mean(series, year):
    work = series
    work *= series.time.dt.days_in_month
    winter = work.sel(time=slice(f"{year}-12", f"{year + 1}-02"))
    return winter.sum("time") / winter.time.dt.days_in_month.sum("time")
