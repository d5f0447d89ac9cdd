# part: seeming
# slip: weight-of-nothing
# says: The sum of your weights holds those of cells without a value. They may not count.
weights = np.cos(np.deg2rad(band_c["lat"]))
seeming_c = (band_c * weights).sum(("lat", "lon")) / (180 * weights.sum())
share = band_c.notnull().weighted(weights).mean(("lat", "lon"))
