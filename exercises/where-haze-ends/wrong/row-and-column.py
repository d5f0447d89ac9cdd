# part: place
# slip: position-for-label
# says: You took a value by its position, not by its label. `isel` counts, `sel` reads labels.
latitude, longitude = np.unravel_index(front.argmin().compute(), front.shape)
