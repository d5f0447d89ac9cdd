# part: warm
# slip: cold-for-warm
# says: This is the area of the known sea that is colder than 26.5 °C. The warmer was asked for.
warm_km2 = (cell_km2 * (sst_c < 26.5)).sum(("lat", "lon"))
year_km2 = warm_km2.weighted(days).mean("month")
