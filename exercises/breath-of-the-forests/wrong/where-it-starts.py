# part: seasons
# slip: intercept
# says: This is where the line stands at time zero. The slope says how fast it rises.
spring_ppm_year = stats.linregress(years[57:65], co2_ppm[57:65]).intercept
summer_ppm_year = stats.linregress(years[64:70], co2_ppm[64:70]).intercept
