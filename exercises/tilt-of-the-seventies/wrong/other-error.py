# part: naive
# slip: error-of-intercept
# says: This is for the intercept. The standard error of the slope is `stderr`.
line = stats.linregress(years, soi)
slope = line.slope
naive_half = stats.t.ppf(0.975, 118) * line.intercept_stderr
