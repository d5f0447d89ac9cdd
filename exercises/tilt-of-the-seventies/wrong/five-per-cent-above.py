# part: naive
# slip: one-sided
# says: With 0.95 you leave out 5 % on each side, 10 % in all. Two-sided 95 % leaves out 2.5 %
#   on each.
line = stats.linregress(years, soi)
slope = line.slope
naive_half = stats.t.ppf(0.95, 118) * line.stderr
