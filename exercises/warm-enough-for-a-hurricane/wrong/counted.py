# part: warm
# slip: cells-counted
# says: You counted cells. Let each warm cell add its area.
warm = sst_c > 26.5
warm_km2 = warm.sum(("lat", "lon"))
year_km2 = warm_km2.weighted(days).mean("month")
