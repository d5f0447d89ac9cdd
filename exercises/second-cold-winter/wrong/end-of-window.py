# part: rule
# slip: not-centred
# says: Your means are filed under the last month of their window, so the spell seems to come a month
#   late. Put each mean in the middle of its window.
def cold_seasons(series, base_period):
    normal = series.sel(time=base_period).groupby("time.month").mean()
    anomaly = series.groupby("time.month") - normal
    season = anomaly.rolling(time=3).mean()
    winter = season.sel(time=slice("2008-07", "2009-06"))
    return longest_run(winter <= -0.5)
