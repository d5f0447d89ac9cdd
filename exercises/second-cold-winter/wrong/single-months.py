# part: rule
# slip: not-smoothed
# says: You took single months. One month at normal then breaks the run. A season is a mean of three
#   months.
def cold_seasons(series, base_period):
    normal = series.sel(time=base_period).groupby("time.month").mean()
    anomaly = series.groupby("time.month") - normal
    winter = anomaly.sel(time=slice("2008-07", "2009-06"))
    return longest_run(winter <= -0.5)
