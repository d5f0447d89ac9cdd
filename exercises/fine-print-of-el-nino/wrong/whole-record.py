# part: event
# slip: wrong-climatology
# says: Your normals come from the whole record. Use the base period that the function is given.
def event_length(series, base_period):
    normal = series.groupby("time.month").mean()
    season = (series.groupby("time.month") - normal).rolling(time=3, center=True).mean()
    longest = run = 0
    for warm in (season >= 0.5).values:
        run = run + 1 if warm else 0
        longest = max(longest, run)
    return longest if longest >= 5 else 0
