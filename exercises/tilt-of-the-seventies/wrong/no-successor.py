# part: memory
# slip: lengths-differ
# says: The two series differ in length. All but the last stand beside all but the first.
rest = soi - (line.intercept + line.slope * years)
r1 = np.corrcoef(rest, rest[1:])[0, 1]
n_eff = 120 * (1 - r1) / (1 + r1)
