# part: warm
# slip: days-not-divided
# says: You added up areas times days. Divide by the sum of the days.
warm = sst_c > 26.5
warm_km2 = (cell_km2 * warm).sum(("lat", "lon"))
year_km2 = (warm_km2 * days).sum("month")
