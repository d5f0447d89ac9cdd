# part: gap
# slip: weight-of-nothing
# says: The sum of your weights holds those of land and ice, as if the difference were 0 there. Only cells
#   that have a value may have a weight.
weights = np.cos(np.deg2rad(lat))
gap_k = ((sst_c - air_c) * weights).sum(("lat", "lon")) / (180 * weights.sum())
