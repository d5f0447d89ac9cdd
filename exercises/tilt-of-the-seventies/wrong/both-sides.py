# part: naive
# slip: whole-width
# says: This is the whole width. Half of it was asked for.
line = stats.linregress(years, soi)
slope = line.slope
naive_half = 2 * stats.t.ppf(0.975, 118) * line.stderr
