# part: gap
# slip: turned-round
# says: The sign is turned: this is air minus sea. A positive number should mean that the sea is warmer.
gap_k = (air_c - sst_c).weighted(np.cos(np.deg2rad(lat))).mean(("lat", "lon"))
