# part: seasons
# slip: turned
# says: Time and values have changed places: this is years per ppm. `linregress` takes the time first.
spring_ppm_year = stats.linregress(co2_ppm[57:65], years[57:65]).slope
summer_ppm_year = stats.linregress(co2_ppm[64:70], years[64:70]).slope
