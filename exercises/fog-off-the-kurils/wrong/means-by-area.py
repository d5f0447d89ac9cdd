# part: means
# slip: weighted
# says: You weighted by area. Here all cells count alike.
weights = np.where(both, np.cos(np.deg2rad(coads["lat"].values[67:75]))[:, np.newaxis], 0)
gap_c = (weights * np.where(both, sst - airt, 0)).sum(axis=(1, 2)) / weights.sum(axis=(1, 2))
