# part: seasons
# slip: rounded
# says: You rounded. Give it as computed, with all its digits, and round only what you write in a
#   sentence.
spring_ppm_year = stats.linregress(years[57:65], co2_ppm[57:65]).slope.round(1)
summer_ppm_year = stats.linregress(years[64:70], co2_ppm[64:70]).slope.round(1)
