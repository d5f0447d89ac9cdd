# part: warm
# slip: mean-for-sum
# says: This is a mean over all cells. An area is a sum over the warm ones.
warm = sst_c > 26.5
warm_km2 = (cell_km2 * warm).mean(("lat", "lon"))
year_km2 = warm_km2.weighted(days).mean("month")
