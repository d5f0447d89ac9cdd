# part: mended
# slip: sizes-for-freedoms
# says: You divided 120 by n_eff. The line took two degrees of freedom from both: 120 − 2 and n_eff − 2.
error = line.stderr * (120 / n_eff) ** 0.5
half = stats.t.ppf(0.975, n_eff - 2) * error
low = slope - half
high = slope + half
