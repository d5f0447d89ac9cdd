# part: rule
# slip: not-in-a-row
# says: You counted all cold seasons of the winter. They lie in two runs, and the longest one was asked
#   for.
def cold_seasons(series, base_period):
    normal = series.sel(time=base_period).groupby("time.month").mean()
    anomaly = series.groupby("time.month") - normal
    season = anomaly.rolling(time=3, center=True).mean()
    winter = season.sel(time=slice("2008-07", "2009-06"))
    return (winter <= -0.5).sum().item()
