# part: event
# slip: limit-left-out
# says: Here six seasons in a row are exactly 0.5 °C warmer than normal. *At least* 0.5 °C includes them.
def event_length(series, base_period):
    normal = series.sel(time=base_period).groupby("time.month").mean()
    anomaly = series.groupby("time.month") - normal
    season = anomaly.rolling(time=3, center=True).mean()
    longest = longest_run(season > 0.5)
    if longest < 5:
        return 0
    return longest
