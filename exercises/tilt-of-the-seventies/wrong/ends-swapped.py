# part: mended
# slip: wrong-end
# says: The two ends have changed places: the lower one is slope minus half of the width.
half = stats.t.ppf(0.975, n_eff - 2) * line.stderr * (118 / (n_eff - 2)) ** 0.5
low = slope + half
high = slope - half
