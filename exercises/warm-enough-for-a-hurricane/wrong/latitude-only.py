# part: warm
# slip: one-circle
# says: You added up over latitude only. The map has two dimensions.
warm = sst_c > 26.5
warm_km2 = (cell_km2 * warm).sum("lat")
year_km2 = warm_km2.weighted(days).mean("month")
