# part: rule
# slip: other-years
# says: Your normals come from other years than those that the function is given. Use `base_period`.
def cold_seasons(series, base_period):
    normal = series.sel(time=BASE).groupby("time.month").mean()
    anomaly = series.groupby("time.month") - normal
    season = anomaly.rolling(time=3, center=True).mean()
    winter = season.sel(time=slice("2008-07", "2009-06"))
    return longest_run(winter <= -0.5)
