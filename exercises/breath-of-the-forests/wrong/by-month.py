# part: seasons
# slip: a-month
# says: This is the rise a month. Fit against `years`, and the slope is a year's.
spring_ppm_year = stats.linregress(np.arange(8), co2_ppm[57:65]).slope
summer_ppm_year = stats.linregress(np.arange(6), co2_ppm[64:70]).slope
