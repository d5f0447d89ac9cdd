# part: winter
# status: raised
# says: `winter_mean` uses a name that it does not know: NameError: name 'weights' is not defined
def winter_mean(series, year):
    winter = series.sel(time=slice(f"{year}-12", f"{year + 1}-02"))
    return winter.weighted(weights).mean("time")
