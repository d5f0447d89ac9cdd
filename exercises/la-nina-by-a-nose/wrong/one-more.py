# part: spells
# slip: month-too-late
# says: One month too late: the low month at the gap's other end is itself the first after the spell.
low = months[soi < 0]
gaps = np.diff(low)
longest = gaps == gaps.max()
starts = low[:-1][longest] + np.timedelta64(1, "M")
ends = low[1:][longest] + np.timedelta64(1, "M")
