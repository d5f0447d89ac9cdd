# part: spells
# slip: later-first
# says: These are the right months, and the later spell comes first. The earlier one was asked for first, in
#   both arrays.
low = months[soi < 0]
gaps = np.diff(low)
longest = gaps == gaps.max()
starts = (low[:-1][longest] + np.timedelta64(1, "M"))[::-1]
ends = low[1:][longest][::-1]
