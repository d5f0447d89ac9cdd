# part: cycle
# slip: weights-of-the-earth
# says: You divided by the weights of the whole Earth's longitudes. The box has fewer columns.
weights = np.cos(np.deg2rad(latitude)).astype("float32")[:, np.newaxis, np.newaxis]
cycle = (sky * weights).sum(axis=(0, 1)) / (weights.sum() * turbidity.sizes["lon"])
