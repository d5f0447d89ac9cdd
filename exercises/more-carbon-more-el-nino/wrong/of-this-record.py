# part: interval
# slip: always-25
# says: You count 25 values, and this record has 60. `values.size` says how many there are.
def interval(values, years):
    line = stats.linregress(years, values)
    rest = values - (line.intercept + line.slope * years)
    r1 = np.corrcoef(rest[:-1], rest[1:])[0, 1]
    n = 25
    n_eff = min(n, n * (1 - r1) / (1 + r1))
    error = line.stderr * ((n - 2) / (n_eff - 2)) ** 0.5
    half = stats.t.ppf(0.975, n_eff - 2) * error
    return line.slope - half, line.slope + half
