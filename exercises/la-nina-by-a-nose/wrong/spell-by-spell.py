# part: spells
# slip: one-spell-in-one-array
# says: You put the beginning and the end of one spell into one array. `starts` has the beginnings of both
#   spells, and `ends` has both ends.
low = months[soi < 0]
gaps = np.diff(low)
longest = gaps == gaps.max()
begin = low[:-1][longest] + np.timedelta64(1, "M")
after = low[1:][longest]
starts = np.array([begin[0], after[0]])
ends = np.array([begin[1], after[1]])
