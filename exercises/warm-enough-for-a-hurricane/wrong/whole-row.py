# part: cells
# slip: whole-row
# says: This is the area of a whole row. One of its 180 cells was asked for.
cell_km2 = 2 * np.pi * 6371**2 * (np.sin(np.deg2rad(lat + 1)) - np.sin(np.deg2rad(lat - 1)))
