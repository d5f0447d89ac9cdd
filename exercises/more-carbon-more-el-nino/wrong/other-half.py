# part: agree
# slip: other-line-only
# says: The index still has its trend. Subtract the line of each series.
r_levels = np.corrcoef(co2_ppm, soi)[0, 1]
co2_line = stats.linregress(years, co2_ppm)
soi_line = stats.linregress(years, soi)
co2_rest = co2_ppm - (co2_line.intercept + co2_line.slope * years)
soi_rest = soi - (soi_line.intercept + soi_line.slope * years)
r_rest = np.corrcoef(co2_rest, soi)[0, 1]
