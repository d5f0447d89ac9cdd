# part: cycle
# status: missing
# says: `cycle` has no value: its cell did not run, or stopped with an error before it.
weights = np.cos(np.deg2rad(latitude)).astype("float32")
cycle = (sky * weights).sum(axis=(0, 1)) / (weights.sum() * sky.shape[1])
