# part: seeming
# slip: one-for-the-year
# says: This is one number. Twelve were asked for, one for each month: name the dimensions to average over.
weights = np.cos(np.deg2rad(band_c["lat"]))
seeming_c = band_c.weighted(weights).mean()
share = band_c.notnull().weighted(weights).mean(("lat", "lon"))
