# part: place
# slip: rise-for-fall
# says: This is where the haze *rises* most steeply to the north. A fall is negative.
row, column = np.unravel_index(front.argmax().compute(), front.shape)
latitude, longitude = float(box.lat[row]), float(box.lon[column])
