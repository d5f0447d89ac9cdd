# part: mended
# slip: ratio-turned
# says: Your interval became narrower: the ratio is upside down. Fewer values make the error larger.
error = line.stderr * ((n_eff - 2) / (120 - 2)) ** 0.5
half = stats.t.ppf(0.975, n_eff - 2) * error
low = slope - half
high = slope + half
