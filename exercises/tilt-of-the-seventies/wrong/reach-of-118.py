# part: mended
# slip: old-freedom
# says: The standard error is mended, and the reach is still that of 118 degrees of freedom. With
#   fewer values it is longer: n_eff − 2.
half = stats.t.ppf(0.975, 118) * line.stderr * (118 / (n_eff - 2)) ** 0.5
low = slope - half
high = slope + half
