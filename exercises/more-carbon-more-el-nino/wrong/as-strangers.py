# part: interval
# slip: naive
# says: This is the naive interval: each month counts as new. Correct for the memory of the residuals.
def interval(values, years):
    line = stats.linregress(years, values)
    half = stats.t.ppf(0.975, values.size - 2) * line.stderr
    return line.slope - half, line.slope + half
