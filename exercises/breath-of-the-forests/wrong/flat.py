# part: clean
# slip: trend-gone-too
# says: The trend is gone, too: you took the cycle from what was left of the line. Take it from
#   `co2_ppm` itself.
line = stats.linregress(years, co2_ppm)
rest_ppm = co2_ppm - (line.intercept + line.slope * years)
cycle_ppm = rest_ppm.reshape(10, 12).mean(axis=0)
clean_ppm = (rest_ppm.reshape(10, 12) - cycle_ppm).reshape(120)
rate_ppm_year = stats.linregress(years, clean_ppm).slope
