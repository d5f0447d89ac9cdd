# part: cycle
# slip: shapes-refused
# says: If the error says that shapes could not be broadcast: write the two shapes below each other,
#   aligned at the right. Where a length does not fit, one array lacks an axis of length 1, and
#   `np.newaxis` gives it one.
weights = np.cos(np.deg2rad(latitude)).astype("float32")
cycle = (sky * weights).sum(axis=(0, 1)) / (weights.sum() * sky.shape[1])
