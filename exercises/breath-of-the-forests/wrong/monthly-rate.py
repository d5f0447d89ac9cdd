# part: clean
# slip: a-month
# says: This is the rise a month. Fit against `years`, and the slope is a year's.
line = stats.linregress(years, co2_ppm)
rest_ppm = co2_ppm - (line.intercept + line.slope * years)
cycle_ppm = rest_ppm.reshape(10, 12).mean(axis=0)
clean_ppm = (co2_ppm.reshape(10, 12) - cycle_ppm).reshape(120)
rate_ppm_year = stats.linregress(np.arange(120), clean_ppm).slope
