# part: seeming
# slip: degrees-for-radians
# says: NumPy's sine and cosine expect radians, and your angles are in degrees.
weights = np.cos(np.deg2rad(band_c["lat"]))
seeming_c = band_c.weighted(np.cos(band_c["lat"])).mean(("lat", "lon"))
share = band_c.notnull().weighted(weights).mean(("lat", "lon"))
