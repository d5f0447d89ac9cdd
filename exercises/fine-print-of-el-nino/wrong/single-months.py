# part: event
# slip: not-smoothed
# says: You took single months. One month at normal then breaks an event. A season is a mean of three
#   months.
def event_length(series, base_period):
    normal = series.sel(time=base_period).groupby("time.month").mean()
    anomaly = series.groupby("time.month") - normal
    longest = run = 0
    for warm in (anomaly >= 0.5).values:
        run = run + 1 if warm else 0
        longest = max(longest, run)
    return longest if longest >= 5 else 0
