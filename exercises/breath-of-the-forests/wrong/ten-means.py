# part: clean
# slip: mean-of-each-year
# says: Your means have ten values, one a year. A cycle has twelve, one a calendar month: take the
#   mean over the years, along axis 0.
line = stats.linregress(years, co2_ppm)
rest_ppm = co2_ppm - (line.intercept + line.slope * years)
cycle_ppm = rest_ppm.reshape(10, 12).mean(axis=1)
clean_ppm = (co2_ppm.reshape(10, 12) - cycle_ppm).reshape(120)
rate_ppm_year = stats.linregress(years, clean_ppm).slope
