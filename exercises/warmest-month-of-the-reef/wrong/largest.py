# part: reef
# slip: largest-for-mean
# says: You took the warmest value of each group. What is typical is its mean.
typical_c = reef_c.groupby("time.month").max()
warmest_c = float(typical_c.max())
