# part: seeming
# slip: missing-for-known
# says: This is the share that is missing. The known one was asked for.
weights = np.cos(np.deg2rad(band_c["lat"]))
seeming_c = band_c.weighted(weights).mean(("lat", "lon"))
share = band_c.isnull().weighted(weights).mean(("lat", "lon"))
