# part: place
# slip: position-for-label
# says: This is a row, counted from the top. `box.lat` knows the latitude that belongs to it.
latitude, longitude = np.unravel_index(front.argmin().compute(), front.shape)
