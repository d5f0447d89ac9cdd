# part: shared
# slip: carbon-with-time
# says: This is carbon dioxide with time. The index was asked for.
r_time = np.corrcoef(co2_ppm, years)[0, 1]
r_ppm = np.corrcoef(soi, co2_ppm)[0, 1]
co2_line = stats.linregress(years, co2_ppm)
co2_rest = co2_ppm - (co2_line.intercept + co2_line.slope * years)
r_left = np.corrcoef(rest, co2_rest)[0, 1]
