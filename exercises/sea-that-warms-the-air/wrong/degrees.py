# part: gap
# slip: degrees-for-radians
# says: NumPy's sine and cosine expect radians, and your angles are in degrees.
gap_k = (sst_c - air_c).weighted(np.cos(lat)).mean(("lat", "lon"))
