# part: warm
# slip: other-circle
# says: You added up over longitude only. The map has two dimensions.
warm = sst_c > 26.5
warm_km2 = (cell_km2 * warm).sum("lon")
year_km2 = warm_km2.weighted(days).mean("month")
