# part: place
# slip: row-of-the-earth
# says: You counted the row on the map of the whole Earth. It belongs to the box, which begins at 55° N.
row, column = np.unravel_index(front.argmin().compute(), front.shape)
latitude, longitude = float(turbidity.lat[row]), float(turbidity.lon[column])
