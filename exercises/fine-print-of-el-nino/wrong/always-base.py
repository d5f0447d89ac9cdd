# part: event
# slip: base-by-its-name
# says: Your function uses `BASE`, and this record has no month of those years. Take the base period
#   that it is given.
def event_length(series, base_period):
    normal = series.sel(time=BASE).groupby("time.month").mean()
    anomaly = series.groupby("time.month") - normal
    season = anomaly.rolling(time=3, center=True).mean()
    longest = longest_run(season >= 0.5)
    if longest < 5:
        return 0
    return longest
