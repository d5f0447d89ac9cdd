# part: winter
# slip: months-of-one-year
# says: You averaged January, February and December of one calendar year. That is the end of one winter
#   and the beginning of the next. A winter goes on into the following year.
def winter_mean(series, year):
    whole = series.sel(time=str(year))
    winter = whole.sel(time=whole.time.dt.month.isin([1, 2, 12]))
    return winter.weighted(winter.time.dt.days_in_month).mean("time")
