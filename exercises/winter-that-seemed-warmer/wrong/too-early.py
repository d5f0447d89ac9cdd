# part: seeming
# slip: same-cells-already
# says: You kept only cells that are known in all months. That comes next: first the mean over whatever is
#   known in each month.
weights = np.cos(np.deg2rad(band_c["lat"]))
always_c = band_c.where(band_c.count("month") == 12)
seeming_c = always_c.weighted(weights).mean(("lat", "lon"))
share = band_c.notnull().weighted(weights).mean(("lat", "lon"))
