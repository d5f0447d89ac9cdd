# part: agree
# slip: whole-table
# says: `np.corrcoef` gives a table of two by two. The number asked for stands in row 0, column 1.
co2_line = stats.linregress(years, co2_ppm)
soi_line = stats.linregress(years, soi)
co2_rest = co2_ppm - (co2_line.intercept + co2_line.slope * years)
soi_rest = soi - (soi_line.intercept + soi_line.slope * years)
r_levels = np.corrcoef(co2_ppm, soi)
r_rest = np.corrcoef(co2_rest, soi_rest)
