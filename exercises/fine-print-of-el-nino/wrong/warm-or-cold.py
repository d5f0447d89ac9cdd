# part: event
# slip: cold-counted
# says: This record has only a cold spell. An El Niño is warm: leave `abs` out.
def event_length(series, base_period):
    normal = series.sel(time=base_period).groupby("time.month").mean()
    anomaly = series.groupby("time.month") - normal
    season = anomaly.rolling(time=3, center=True).mean()
    longest = longest_run(abs(season) >= 0.5)
    if longest < 5:
        return 0
    return longest
