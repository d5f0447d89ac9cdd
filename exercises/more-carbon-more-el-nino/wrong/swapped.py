# part: agree
# slip: rest-for-levels
# says: This is the correlation of the residuals. It belongs into `r_rest`.
co2_line = stats.linregress(years, co2_ppm)
soi_line = stats.linregress(years, soi)
co2_rest = co2_ppm - (co2_line.intercept + co2_line.slope * years)
soi_rest = soi - (soi_line.intercept + soi_line.slope * years)
r_levels = np.corrcoef(co2_rest, soi_rest)[0, 1]
r_rest = np.corrcoef(co2_ppm, soi)[0, 1]
