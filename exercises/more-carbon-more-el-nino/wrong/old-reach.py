# part: interval
# slip: old-freedom
# says: The standard error is mended, and the reach is still that of n − 2 degrees of freedom.
#   Take n_eff − 2.
def interval(values, years):
    line = stats.linregress(years, values)
    rest = values - (line.intercept + line.slope * years)
    r1 = np.corrcoef(rest[:-1], rest[1:])[0, 1]
    n = values.size
    n_eff = min(n, n * (1 - r1) / (1 + r1))
    half = stats.t.ppf(0.975, n - 2) * line.stderr * ((n - 2) / (n_eff - 2)) ** 0.5
    return line.slope - half, line.slope + half
