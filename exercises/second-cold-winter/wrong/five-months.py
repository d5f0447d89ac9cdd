# part: rule
# slip: window-of-five
# says: Your window has five months. A season has three; five is the number of seasons that the rule
#   wants.
def cold_seasons(series, base_period):
    normal = series.sel(time=base_period).groupby("time.month").mean()
    anomaly = series.groupby("time.month") - normal
    season = anomaly.rolling(time=5, center=True).mean()
    winter = season.sel(time=slice("2008-07", "2009-06"))
    return longest_run(winter <= -0.5)
