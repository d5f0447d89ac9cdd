# part: place
# slip: exchanged
# says: This is the longitude. Rows belong to latitudes, columns to longitudes.
row, column = np.unravel_index(front.argmin().compute(), front.shape)
longitude, latitude = float(box.lat[row]), float(box.lon[column])
