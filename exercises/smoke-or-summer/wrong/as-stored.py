# part: cycle
# slip: scale-forgotten
# says: These are the numbers as the file stores them, 20 times the turbidity. Begin with `sky`,
#   which is divided by 20 already.
weights = np.cos(np.deg2rad(latitude)).astype("float32")[:, np.newaxis, np.newaxis]
cycle = (box.data * weights).sum(axis=(0, 1)) / (weights.sum() * sky.shape[1])
