# part: naive
# slip: a-month
# says: This is the slope per month. Fit against `years`.
line = stats.linregress(np.arange(120), soi)
slope = line.slope
naive_half = stats.t.ppf(0.975, 118) * line.stderr
