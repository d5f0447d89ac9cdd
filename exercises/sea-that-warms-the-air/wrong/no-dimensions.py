# part: gap
# slip: one-for-all-values
# says: This is one number. Twelve were asked for, one for each month: name the dimensions to average over.
gap_k = (sst_c - air_c).weighted(np.cos(np.deg2rad(lat))).mean()
