# part: cycle
# slip: weights-of-one-column
# says: You divided by the weights of one column. The sum runs over all cells, and each of them
#   brought its weight.
weights = np.cos(np.deg2rad(latitude)).astype("float32")[:, np.newaxis, np.newaxis]
cycle = (sky * weights).sum(axis=(0, 1)) / weights.sum()
