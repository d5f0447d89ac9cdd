# part: shared
# slip: time-of-the-rest
# says: What is left of a line never correlates with time: the line took all of that. Use the index
#   itself.
r_time = np.corrcoef(rest, years)[0, 1]
r_ppm = np.corrcoef(soi, co2_ppm)[0, 1]
co2_line = stats.linregress(years, co2_ppm)
co2_rest = co2_ppm - (co2_line.intercept + co2_line.slope * years)
r_left = np.corrcoef(rest, co2_rest)[0, 1]
