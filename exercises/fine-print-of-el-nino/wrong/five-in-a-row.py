# part: event
# slip: runs-completed
# says: You counted the seasons that complete five in a row. An event has begun four seasons before the
#   first of these.
def event_length(series, base_period):
    normal = series.sel(time=base_period).groupby("time.month").mean()
    season = (series.groupby("time.month") - normal).rolling(time=3, center=True).mean()
    five_in_a_row = (season >= 0.5).rolling(time=5).sum() == 5
    return five_in_a_row.sum().item()
