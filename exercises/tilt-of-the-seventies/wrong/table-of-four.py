# part: memory
# slip: whole-table
# says: `np.corrcoef` gives a table of two by two. The number asked for stands in row 0, column 1.
rest = soi - (line.intercept + line.slope * years)
r1 = np.corrcoef(rest[:-1], rest[1:])
n_eff = 120 * (1 - r1) / (1 + r1)
