# part: memory
# slip: only-the-top
# says: You multiplied by 1 − r1. It is still to be divided by 1 + r1.
rest = soi - (line.intercept + line.slope * years)
r1 = np.corrcoef(rest[:-1], rest[1:])[0, 1]
n_eff = 120 * (1 - r1)
