# part: cycle
# slip: divided-by-cells
# says: You divided by the number of cells. What was weighted must be divided by the sum of the
#   weights, which is less.
weights = np.cos(np.deg2rad(latitude)).astype("float32")[:, np.newaxis, np.newaxis]
cycle = (sky * weights).mean(axis=(0, 1))
