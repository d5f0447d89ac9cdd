# part: warm
# slip: months-added
# says: The months were added up, too. Twelve areas were asked for: keep the months.
warm = sst_c > 26.5
warm_km2 = (cell_km2 * warm).sum()
year_km2 = warm_km2 / 12
