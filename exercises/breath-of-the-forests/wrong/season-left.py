# part: clean
# slip: with-season
# says: This is the slope of `co2_ppm`, which still has its season. Fit `clean_ppm`.
line = stats.linregress(years, co2_ppm)
rest_ppm = co2_ppm - (line.intercept + line.slope * years)
cycle_ppm = rest_ppm.reshape(10, 12).mean(axis=0)
clean_ppm = (co2_ppm.reshape(10, 12) - cycle_ppm).reshape(120)
rate_ppm_year = line.slope
