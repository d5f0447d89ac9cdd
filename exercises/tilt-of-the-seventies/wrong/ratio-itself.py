# part: mended
# slip: no-root
# says: Your standard error grew by the ratio itself. It grows by the square root of the ratio.
half = stats.t.ppf(0.975, n_eff - 2) * line.stderr * (118 / (n_eff - 2))
low = slope - half
high = slope + half
