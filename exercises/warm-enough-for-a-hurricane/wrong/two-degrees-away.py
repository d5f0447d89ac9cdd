# part: cells
# slip: twice-as-high
# says: Your cells are 4° high. The latitude is the middle, so an edge lies half of the 2° away from it.
cell_km2 = 2 * np.pi * 6371**2 * (np.sin(np.deg2rad(lat + 2)) - np.sin(np.deg2rad(lat - 2))) / 180
