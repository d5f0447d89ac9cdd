# part: interval
# slip: more-than-there-are
# says: Here the autocorrelation is negative, and your n_eff is larger than the number of values.
#   Take the smaller of the two.
def interval(values, years):
    line = stats.linregress(years, values)
    rest = values - (line.intercept + line.slope * years)
    r1 = np.corrcoef(rest[:-1], rest[1:])[0, 1]
    n = values.size
    n_eff = n * (1 - r1) / (1 + r1)
    half = stats.t.ppf(0.975, n_eff - 2) * line.stderr * ((n - 2) / (n_eff - 2)) ** 0.5
    return line.slope - half, line.slope + half
