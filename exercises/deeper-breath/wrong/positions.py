# part: decades
# slip: sixties_ppm-by-position
# says: There are no such positions: the record has fewer than fifty years. Use the years as labels.
sixties_ppm = depth_ppm.iloc[1960:1969].mean()
nineties_ppm = depth_ppm.iloc[1990:1999].mean()
