# part: warm
# slip: unweighted-months
# says: Every month counts the same in your mean. Months differ in length: weight them by days.
warm = sst_c > 26.5
warm_km2 = (cell_km2 * warm).sum(("lat", "lon"))
year_km2 = warm_km2.mean("month")
