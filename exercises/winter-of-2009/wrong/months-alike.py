# part: winter
# slip: unweighted-months
# says: Every month counts the same in your mean. Months differ in length: weight them by days.
def winter_mean(series, year):
    return series.sel(time=slice(f"{year}-12", f"{year + 1}-02")).mean("time")
