# part: cells
# slip: one-edge-in-degrees
# says: One of the two edges is still in degrees. NumPy's sine expects radians for both.
cell_km2 = 2 * np.pi * 6371**2 * (np.sin(np.deg2rad(lat + 1)) - np.sin(lat - 1)) / 180
