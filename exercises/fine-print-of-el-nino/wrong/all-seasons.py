# part: event
# slip: all-warm-seasons
# says: You counted all warm seasons of the record. They belong to two spells; the longest one was
#   asked for. Where does a run end?
def event_length(series, base_period):
    normal = series.sel(time=base_period).groupby("time.month").mean()
    season = (series.groupby("time.month") - normal).rolling(time=3, center=True).mean()
    count = (season >= 0.5).sum().item()
    return count if count >= 5 else 0
