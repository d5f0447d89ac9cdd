# part: cells
# slip: edges-exchanged
# says: Your areas are negative: the southern edge came first. Subtract the sine of the southern edge from
#   that of the northern one.
north_edge = np.sin(np.deg2rad(lat - 1))
south_edge = np.sin(np.deg2rad(lat + 1))
cell_km2 = 2 * np.pi * 6371**2 * (north_edge - south_edge) / 180
