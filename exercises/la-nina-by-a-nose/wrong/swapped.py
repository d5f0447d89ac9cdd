# part: spells
# slip: ends-for-starts
# says: These are the months after the spells. They belong into `ends`.
low = months[soi < 0]
gaps = np.diff(low)
longest = gaps == gaps.max()
ends = low[:-1][longest] + np.timedelta64(1, "M")
starts = low[1:][longest]
