# part: gap
# slip: one-for-the-year
# says: This is one number. Twelve were asked for, one for each month: average over latitude and longitude only.
gap_k = (sst_c - air_c).weighted(np.cos(np.deg2rad(lat))).mean(("lat", "lon")).mean("month")
