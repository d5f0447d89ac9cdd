# part: cycle
# slip: degrees-for-radians
# says: NumPy's cosine expects radians, and your latitudes are in degrees.
weights = np.cos(latitude).astype("float32")[:, np.newaxis, np.newaxis]
cycle = (sky * weights).sum(axis=(0, 1)) / (weights.sum() * sky.shape[1])
