# part: clean
# slip: rows-of-ten
# says: Your rows have ten months each, and a column holds no calendar month then. A year has twelve
#   months: reshape to 10 rows of 12.
line = stats.linregress(years, co2_ppm)
rest_ppm = co2_ppm - (line.intercept + line.slope * years)
cycle_ppm = rest_ppm.reshape(12, 10).mean(axis=0)
clean_ppm = (co2_ppm.reshape(12, 10) - cycle_ppm).reshape(120)
rate_ppm_year = stats.linregress(years, clean_ppm).slope
