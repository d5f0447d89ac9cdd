# part: memory
# slip: brackets-missing
# says: Division comes before addition: put brackets around 1 + r1.
rest = soi - (line.intercept + line.slope * years)
r1 = np.corrcoef(rest[:-1], rest[1:])[0, 1]
n_eff = 120 * (1 - r1) / 1 + r1
