# part: cells
# slip: radians-plus-one
# says: You added 1 to radians. The edges lie 1° from the middle: add before you convert.
north_edge = np.sin(np.deg2rad(lat) + 1)
south_edge = np.sin(np.deg2rad(lat) - 1)
cell_km2 = 2 * np.pi * 6371**2 * (north_edge - south_edge) / 180
