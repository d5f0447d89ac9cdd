# part: naive
# slip: error-alone
# says: This is one standard error. How many of them 95 % need, the t distribution says.
line = stats.linregress(years, soi)
slope = line.slope
naive_half = line.stderr
