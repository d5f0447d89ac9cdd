# part: memory
# slip: line-without-brackets
# says: The whole line goes from the values: put brackets around intercept plus slope times time, or
#   the slope's part is added.
rest = soi - line.intercept + line.slope * years
r1 = np.corrcoef(rest[:-1], rest[1:])[0, 1]
n_eff = 120 * (1 - r1) / (1 + r1)
