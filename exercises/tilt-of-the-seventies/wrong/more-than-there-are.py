# part: memory
# slip: upside-down
# says: That is more than 120 months. Months that repeat each other are worth fewer: the
#   fraction is upside down.
rest = soi - (line.intercept + line.slope * years)
r1 = np.corrcoef(rest[:-1], rest[1:])[0, 1]
n_eff = 120 * (1 + r1) / (1 - r1)
