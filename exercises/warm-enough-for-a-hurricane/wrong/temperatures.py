# part: warm
# slip: times-temperature
# says: You multiplied areas by temperatures. The area of each warm cell was asked for.
warm = sst_c > 26.5
warm_km2 = (cell_km2 * sst_c).sum(("lat", "lon"))
year_km2 = warm_km2.weighted(days).mean("month")
