# part: reef
# slip: mean-for-largest
# says: This is the mean of the twelve months. The highest of them was asked for.
typical_c = reef_c.groupby("time.month").mean()
warmest_c = float(typical_c.mean())
