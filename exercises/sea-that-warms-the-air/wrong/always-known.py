# part: gap
# slip: cells-of-all-months
# says: You kept only cells that are known in all twelve months. Here a cell counts in each month in which
#   it has both temperatures.
weights = np.cos(np.deg2rad(lat))
difference_k = sst_c - air_c
always_k = difference_k.where(difference_k.count("month") == 12)
gap_k = always_k.weighted(weights).mean(("lat", "lon"))
