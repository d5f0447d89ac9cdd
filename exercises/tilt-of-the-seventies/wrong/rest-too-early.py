# part: shared
# slip: rest-too-early
# says: The index is without its line here. Both were asked for as they are.
r_time = np.corrcoef(soi, years)[0, 1]
r_ppm = np.corrcoef(rest, co2_ppm)[0, 1]
co2_line = stats.linregress(years, co2_ppm)
co2_rest = co2_ppm - (co2_line.intercept + co2_line.slope * years)
r_left = np.corrcoef(rest, co2_rest)[0, 1]
