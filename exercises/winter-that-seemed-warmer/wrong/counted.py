# part: seeming
# slip: count-for-share
# says: You counted cells. The share of the area was asked for.
weights = np.cos(np.deg2rad(band_c["lat"]))
seeming_c = band_c.weighted(weights).mean(("lat", "lon"))
share = band_c.count(("lat", "lon"))
