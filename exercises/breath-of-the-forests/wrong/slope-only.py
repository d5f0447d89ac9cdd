# part: clean
# slip: level-gone-too
# says: The values are some 320 ppm too low. What is left of a line is the values minus intercept
#   and slope times time: both in brackets.
line = stats.linregress(years, co2_ppm)
cycle_ppm = (co2_ppm - line.slope * years).reshape(10, 12).mean(axis=0)
clean_ppm = (co2_ppm.reshape(10, 12) - cycle_ppm).reshape(120)
rate_ppm_year = stats.linregress(years, clean_ppm).slope
