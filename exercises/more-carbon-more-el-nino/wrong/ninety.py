# part: interval
# slip: one-sided
# says: With 0.95 you leave out 5 % on each side, 10 % in all. Two-sided 95 % leaves out 2.5 %
#   on each.
def interval(values, years):
    line = stats.linregress(years, values)
    rest = values - (line.intercept + line.slope * years)
    r1 = np.corrcoef(rest[:-1], rest[1:])[0, 1]
    n = values.size
    n_eff = min(n, n * (1 - r1) / (1 + r1))
    half = stats.t.ppf(0.95, n_eff - 2) * line.stderr * ((n - 2) / (n_eff - 2)) ** 0.5
    return line.slope - half, line.slope + half
