# part: share
# slip: weighted
# says: You weighted by area. Here all cells count alike.
weights = np.where(both, np.cos(np.deg2rad(coads["lat"].values[67:75]))[:, np.newaxis], 0)
share = (weights * (sst < airt)).sum(axis=(1, 2)) / weights.sum(axis=(1, 2))
