# part: spells
# slip: mask-of-gaps
# says: The mask has one value for each gap, and there is one gap fewer than low months. Use `low[:-1]` for
#   the months at which gaps begin, and `low[1:]` for those at which they end.
low = months[soi < 0]
gaps = np.diff(low)
longest = gaps == gaps.max()
starts = low[longest] + np.timedelta64(1, "M")
ends = low[1:][longest]
