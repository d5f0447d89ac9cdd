# part: arctic
# slip: weighted
# says: You weighted by area. Here all cells count alike.
both = (february != -999) & (august != -999)
weights = np.where(both, np.cos(np.deg2rad(np.arange(61, 90, 2)))[:, np.newaxis], 0)
february_c = unpack(february, 0.01, 0, -999)
august_c = unpack(august, 0.01, 0, -999)
change_c = (weights * (0.01 * august - 0.01 * february)).sum() / weights.sum()
august_only = (np.isnan(february_c) & ~np.isnan(august_c)).sum()
