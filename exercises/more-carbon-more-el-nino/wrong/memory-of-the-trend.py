# part: interval
# slip: memory-of-values
# says: The autocorrelation is that of the values, trend and all. Take that of the residuals.
def interval(values, years):
    line = stats.linregress(years, values)
    r1 = np.corrcoef(values[:-1], values[1:])[0, 1]
    n = values.size
    n_eff = min(n, n * (1 - r1) / (1 + r1))
    half = stats.t.ppf(0.975, n_eff - 2) * line.stderr * ((n - 2) / (n_eff - 2)) ** 0.5
    return line.slope - half, line.slope + half
