# part: rule
# slip: cut-before-smoothing
# says: You cut the winter out before you smoothed, and so its first and last season lost a neighbour.
#   Smooth first.
def cold_seasons(series, base_period):
    normal = series.sel(time=base_period).groupby("time.month").mean()
    anomaly = series.groupby("time.month") - normal
    winter = anomaly.sel(time=slice("2008-07", "2009-06"))
    return longest_run(winter.rolling(time=3, center=True).mean() <= -0.5)
