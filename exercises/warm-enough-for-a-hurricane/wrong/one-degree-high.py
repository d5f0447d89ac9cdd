# part: cells
# slip: half-as-high
# says: Your cells are only 1° high. Rows are 2° apart, so an edge lies 1° from the middle.
north_edge = np.sin(np.deg2rad(lat + 0.5))
south_edge = np.sin(np.deg2rad(lat - 0.5))
cell_km2 = 2 * np.pi * 6371**2 * (north_edge - south_edge) / 180
