# part: reef
# slip: label-for-value
# says: This is the number of the warmest month. How warm it is was asked for.
typical_c = reef_c.groupby("time.month").mean()
warmest_c = int(typical_c.idxmax())
