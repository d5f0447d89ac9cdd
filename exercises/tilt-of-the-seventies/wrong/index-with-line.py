# part: shared
# slip: one-line-kept
# says: The index still has its line. What is left of it is `rest`.
r_time = np.corrcoef(soi, years)[0, 1]
r_ppm = np.corrcoef(soi, co2_ppm)[0, 1]
co2_line = stats.linregress(years, co2_ppm)
co2_rest = co2_ppm - (co2_line.intercept + co2_line.slope * years)
r_left = np.corrcoef(soi, co2_rest)[0, 1]
