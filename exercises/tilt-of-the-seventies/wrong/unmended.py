# part: mended
# slip: still-naive
# says: This is the end of the naive interval. The standard error must grow before it is multiplied.
half = stats.t.ppf(0.975, 118) * line.stderr
low = slope - half
high = slope + half
