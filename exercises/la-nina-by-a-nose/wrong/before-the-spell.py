# part: spells
# slip: low-month-itself
# says: These two months are below average: they stand just before the spells. A spell begins one month
#   later.
low = months[soi < 0]
gaps = np.diff(low)
longest = gaps == gaps.max()
starts = low[:-1][longest]
ends = low[1:][longest]
