# part: spells
# slip: spans-for-moments
# says: These are spans, and a moment was asked for: in which month did each spell begin?
low = months[soi < 0]
gaps = np.diff(low)
longest = gaps == gaps.max()
starts = gaps[longest]
ends = low[1:][longest]
