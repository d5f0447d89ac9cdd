# part: seasons
# slip: end-left-out
# says: The last month is missing: a slice ends before its second number.
spring_ppm_year = stats.linregress(years[57:64], co2_ppm[57:64]).slope
summer_ppm_year = stats.linregress(years[64:70], co2_ppm[64:70]).slope
