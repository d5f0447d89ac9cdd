# part: winter
# slip: four-months
# says: Your slice ends with March. A slice of labels includes its end: February is the last month.
def winter_mean(series, year):
    winter = series.sel(time=slice(f"{year}-12", f"{year + 1}-03"))
    days = winter.time.dt.days_in_month
    return winter.weighted(days).mean("time")
