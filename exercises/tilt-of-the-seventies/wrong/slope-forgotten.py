# part: mended
# slip: around-zero
# says: This is an interval around zero. Its middle is the slope.
error = line.stderr * ((120 - 2) / (n_eff - 2)) ** 0.5
half = stats.t.ppf(0.975, n_eff - 2) * error
low = -half
high = half
