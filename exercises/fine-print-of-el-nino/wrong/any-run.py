# part: event
# slip: too-short-for-an-event
# says: In this record the longest warm spell has fewer than five seasons. By the rule that is no event.
def event_length(series, base_period):
    normal = series.sel(time=base_period).groupby("time.month").mean()
    season = (series.groupby("time.month") - normal).rolling(time=3, center=True).mean()
    longest = run = 0
    for warm in (season >= 0.5).values:
        run = run + 1 if warm else 0
        longest = max(longest, run)
    return longest
