# part: spells
# slip: day-for-month
# says: You added a day, and these are days in the low months before the spells. A spell begins one month
#   later.
low = months[soi < 0]
gaps = np.diff(low)
longest = gaps == gaps.max()
starts = low[:-1][longest] + np.timedelta64(1, "D")
ends = low[1:][longest]
