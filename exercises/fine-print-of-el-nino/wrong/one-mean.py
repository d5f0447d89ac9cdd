# part: event
# slip: wrong-climatology
# says: You subtracted one mean of the whole base period, so each warm time of the year counts as an
#   event. Each month needs its own normal.
def event_length(series, base_period):
    anomaly = series - series.sel(time=base_period).mean()
    season = anomaly.rolling(time=3, center=True).mean()
    longest = run = 0
    for warm in (season >= 0.5).values:
        run = run + 1 if warm else 0
        longest = max(longest, run)
    return longest if longest >= 5 else 0
