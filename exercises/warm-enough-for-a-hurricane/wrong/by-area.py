# part: warm
# slip: area-as-weight
# says: The months are weighted by their areas. Weight them by their days.
warm = sst_c > 26.5
warm_km2 = (cell_km2 * warm).sum(("lat", "lon"))
year_km2 = warm_km2.weighted(warm_km2).mean("month")
