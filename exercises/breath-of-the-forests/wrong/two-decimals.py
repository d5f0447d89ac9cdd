# part: clean
# slip: rounded
# says: You rounded. Give it as computed, with all its digits, and round only what you write in a
#   sentence.
line = stats.linregress(years, co2_ppm)
rest_ppm = co2_ppm - (line.intercept + line.slope * years)
cycle_ppm = rest_ppm.reshape(10, 12).mean(axis=0)
clean_ppm = (co2_ppm.reshape(10, 12) - cycle_ppm).reshape(120)
rate_ppm_year = stats.linregress(years, clean_ppm).slope.round(2)
