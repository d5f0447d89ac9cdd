# part: seasons
# slip: other-season
# says: This is the slope of the eight months before. From May on the values fall.
spring_ppm_year = stats.linregress(years[57:65], co2_ppm[57:65]).slope
summer_ppm_year = stats.linregress(years[57:65], co2_ppm[57:65]).slope
