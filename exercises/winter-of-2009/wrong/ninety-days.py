# part: winter
# slip: always-ninety
# says: The winter of 2019/20 has 91 days, and you divided by 90. Divide by the days that are there.
def winter_mean(series, year):
    winter = series.sel(time=slice(f"{year}-12", f"{year + 1}-02"))
    days = winter.time.dt.days_in_month
    return (winter * days).sum("time") / 90
