# part: winter
# hidden: yes
# slip: every-fourth-year
# says: February 1900 has 29 days in your mean. Not every fourth year is a leap year: ask the labels for
#   the days of their month instead of typing them.
def winter_mean(series, year):
    winter = series.sel(time=slice(f"{year}-12", f"{year + 1}-02"))
    days = winter.copy(data=[31.0, 31.0, 29.0 if (year + 1) % 4 == 0 else 28.0])
    return winter.weighted(days).mean("time")
