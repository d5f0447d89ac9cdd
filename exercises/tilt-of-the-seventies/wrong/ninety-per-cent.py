# part: mended
# slip: one-sided
# says: With 0.95 you leave out 5 % on each side, 10 % in all. Two-sided 95 % leaves out 2.5 %
#   on each.
half = stats.t.ppf(0.95, n_eff - 2) * line.stderr * (118 / (n_eff - 2)) ** 0.5
low = slope - half
high = slope + half
