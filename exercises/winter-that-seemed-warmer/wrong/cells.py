# part: seeming
# slip: cells-for-area
# says: This is the share of the cells. Cells differ in area: weight them.
weights = np.cos(np.deg2rad(band_c["lat"]))
seeming_c = band_c.weighted(weights).mean(("lat", "lon"))
share = band_c.notnull().mean(("lat", "lon"))
