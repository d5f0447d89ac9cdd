# part: clean
# slip: rise-in-the-cycle
# says: You took the mean of each calendar month of the values themselves. It holds the rise from
#   January to December, and the mean level. Subtract a line first.
clean_ppm = (co2_ppm.reshape(10, 12) - co2_ppm.reshape(10, 12).mean(axis=0)).reshape(120)
rate_ppm_year = stats.linregress(years, clean_ppm).slope
