# part: agree
# slip: with-itself
# says: This is 1, the correlation of a series with itself. Take row 0, column 1.
co2_line = stats.linregress(years, co2_ppm)
soi_line = stats.linregress(years, soi)
co2_rest = co2_ppm - (co2_line.intercept + co2_line.slope * years)
soi_rest = soi - (soi_line.intercept + soi_line.slope * years)
r_levels = np.corrcoef(co2_ppm, soi)[0, 0]
r_rest = np.corrcoef(co2_rest, soi_rest)[0, 0]
