# part: event
# slip: print-for-return
# says: Your function prints its result and gives back None. `return` hands it to the caller.
def event_length(series, base_period):
    normal = series.sel(time=base_period).groupby("time.month").mean()
    season = (series.groupby("time.month") - normal).rolling(time=3, center=True).mean()
    longest = run = 0
    for warm in (season >= 0.5).values:
        run = run + 1 if warm else 0
        longest = max(longest, run)
    print(longest if longest >= 5 else 0)
