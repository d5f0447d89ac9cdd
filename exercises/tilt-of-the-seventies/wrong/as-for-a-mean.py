# part: naive
# slip: one-freedom-lost
# says: A mean takes one degree of freedom, a line takes two: its slope and its intercept.
line = stats.linregress(years, soi)
slope = line.slope
naive_half = stats.t.ppf(0.975, 119) * line.stderr
