# part: rule
# slip: one-normal
# says: You subtracted one mean of the whole base period, so the cool time of each year counts as cold.
#   Each month needs its own normal.
def cold_seasons(series, base_period):
    normal = series.sel(time=base_period).mean()
    anomaly = series - normal
    season = anomaly.rolling(time=3, center=True).mean()
    winter = season.sel(time=slice("2008-07", "2009-06"))
    return longest_run(winter <= -0.5)
