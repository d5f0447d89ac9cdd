# part: seeming
# slip: percent
# says: These are percents. A number between 0 and 1 was asked for.
weights = np.cos(np.deg2rad(band_c["lat"]))
seeming_c = band_c.weighted(weights).mean(("lat", "lon"))
share = 100 * band_c.notnull().weighted(weights).mean(("lat", "lon"))
