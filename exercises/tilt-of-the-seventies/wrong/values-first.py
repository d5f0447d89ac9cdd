# part: naive
# slip: values-first
# says: Time and values have changed places. `linregress` takes the time first.
line = stats.linregress(soi, years)
slope = line.slope
naive_half = stats.t.ppf(0.975, 118) * line.stderr
