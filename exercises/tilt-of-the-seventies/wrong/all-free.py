# part: naive
# slip: freedom-kept
# says: The line took two degrees of freedom: with slope and intercept fitted, 118 are left.
line = stats.linregress(years, soi)
slope = line.slope
naive_half = stats.t.ppf(0.975, 120) * line.stderr
