# part: winter
# slip: two-months
# says: Your slice ends with January. February belongs to the winter.
def winter_mean(series, year):
    winter = series.sel(time=slice(f"{year}-12", f"{year + 1}-01"))
    days = winter.time.dt.days_in_month
    return winter.weighted(days).mean("time")
