# part: event
# slip: six-in-a-row
# says: Here the longest warm run has exactly five seasons. Five are enough.
def event_length(series, base_period):
    normal = series.sel(time=base_period).groupby("time.month").mean()
    anomaly = series.groupby("time.month") - normal
    season = anomaly.rolling(time=3, center=True).mean()
    longest = longest_run(season >= 0.5)
    if longest <= 5:
        return 0
    return longest
