# part: winter
# slip: months-of-one-year-unweighted
# says: You averaged the winter months of one calendar year. A winter goes on into the following year.
#   Then think of the days of each month, too.
def winter_mean(series, year):
    whole = series.sel(time=str(year))
    return whole.sel(time=whole.time.dt.season == "DJF").mean("time")
