# part: cycle
# slip: computed-early
# says: You ran the recipe: these are values, in memory. Asked for is the recipe itself, so that
#   what comes after it can join in. Leave out the step that computes.
weights = np.cos(np.deg2rad(latitude)).astype("float32")[:, np.newaxis, np.newaxis]
cycle = ((sky * weights).sum(axis=(0, 1)) / (weights.sum() * sky.shape[1])).compute()
