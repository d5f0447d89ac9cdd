# part: reef
# slip: record-for-typical
# says: This is the warmest single month of the record. The highest of the twelve typical months was asked
#   for.
typical_c = reef_c.groupby("time.month").mean()
warmest_c = float(reef_c.max())
