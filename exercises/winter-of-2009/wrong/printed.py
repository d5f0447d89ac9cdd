# part: winter
# slip: print-for-return
# says: Your function prints its result and gives back None. `return` hands it to the caller.
def winter_mean(series, year):
    winter = series.sel(time=slice(f"{year}-12", f"{year + 1}-02"))
    print(winter.weighted(winter.time.dt.days_in_month).mean("time").item())
