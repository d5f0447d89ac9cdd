# part: cycle
# slip: wider-than-asked
# says: Each value takes more bytes than a number of dtype float32. Somewhere something wider came
#   in, and whatever meets it becomes as wide: look at the dtype of each step.
weights = np.cos(np.deg2rad(latitude))[:, np.newaxis, np.newaxis]
cycle = (sky * weights).sum(axis=(0, 1)) / (weights.sum() * sky.shape[1])
