# part: same
# slip: degrees-for-radians
# says: NumPy's sine and cosine expect radians, and your angles are in degrees.
always_c = band_c.where(band_c.count("month") == 12)
same_c = always_c.weighted(np.cos(band_c["lat"])).mean(("lat", "lon"))
year_c = same_c.weighted(days).mean("month")
