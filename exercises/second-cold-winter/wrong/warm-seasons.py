# part: rule
# slip: warm-for-cold
# says: You find no cold season in a record that has some. Cold seasons lie at or *below* −0.5 °C.
def cold_seasons(series, base_period):
    normal = series.sel(time=base_period).groupby("time.month").mean()
    anomaly = series.groupby("time.month") - normal
    season = anomaly.rolling(time=3, center=True).mean()
    winter = season.sel(time=slice("2008-07", "2009-06"))
    return longest_run(winter >= 0.5)
