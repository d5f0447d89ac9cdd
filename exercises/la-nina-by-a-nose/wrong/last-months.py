# part: spells
# slip: last-of-spell
# says: These are the last months of the spells. Asked for is the month after each, with which the spell
#   is over.
low = months[soi < 0]
gaps = np.diff(low)
longest = gaps == gaps.max()
starts = low[:-1][longest] + np.timedelta64(1, "M")
ends = low[1:][longest] - np.timedelta64(1, "M")
