# part: reef
# slip: years-for-months
# says: You grouped by the year, so the months of one year went together. Here all Januaries belong
#   together, and so on.
typical_c = reef_c.groupby("time.year").mean()
warmest_c = float(typical_c.max())
