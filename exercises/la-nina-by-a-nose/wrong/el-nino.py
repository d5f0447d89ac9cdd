# part: spells
# slip: spell-of-el-nino
# says: That is the spell of the lesson, with no month above average. Here no month is below average, so
#   the gaps lie between low months.
low = months[soi > 0]
gaps = np.diff(low)
longest = gaps == gaps.max()
starts = low[:-1][longest] + np.timedelta64(1, "M")
ends = low[1:][longest]
