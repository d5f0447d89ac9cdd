# part: memory
# slip: two-months-apart
# says: These residuals are two months apart. Lag 1 sets each beside the next.
rest = soi - (line.intercept + line.slope * years)
r1 = np.corrcoef(rest[:-2], rest[2:])[0, 1]
n_eff = 120 * (1 - r1) / (1 + r1)
