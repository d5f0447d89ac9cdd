# part: cells
# slip: half-a-cell
# says: This is the northern half of each cell. The latitude is the middle, and the southern edge lies 1° south
#   of it.
cell_km2 = 2 * np.pi * 6371**2 * (np.sin(np.deg2rad(lat + 1)) - np.sin(np.deg2rad(lat))) / 180
