# part: agree
# slip: with-time
# says: This is the correlation of the index with the years. Correlate it with carbon dioxide.
co2_line = stats.linregress(years, co2_ppm)
soi_line = stats.linregress(years, soi)
co2_rest = co2_ppm - (co2_line.intercept + co2_line.slope * years)
soi_rest = soi - (soi_line.intercept + soi_line.slope * years)
r_levels = np.corrcoef(years, soi)[0, 1]
r_rest = np.corrcoef(co2_rest, soi_rest)[0, 1]
