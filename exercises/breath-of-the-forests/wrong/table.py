# part: clean
# slip: still-a-table
# says: These are the right values in a table of ten rows. One axis was asked for: reshape to 120.
line = stats.linregress(years, co2_ppm)
rest_ppm = co2_ppm - (line.intercept + line.slope * years)
cycle_ppm = rest_ppm.reshape(10, 12).mean(axis=0)
clean_ppm = co2_ppm.reshape(10, 12) - cycle_ppm
rate_ppm_year = stats.linregress(years, clean_ppm.reshape(120)).slope
