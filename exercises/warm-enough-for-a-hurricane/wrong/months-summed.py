# part: warm
# slip: sum-for-mean
# says: You added up the months. The mean over the year was asked for.
warm = sst_c > 26.5
warm_km2 = (cell_km2 * warm).sum(("lat", "lon"))
year_km2 = warm_km2.sum("month")
