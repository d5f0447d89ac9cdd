# part: cells
# slip: degrees-kept
# says: NumPy's sine expects radians, and your angles are in degrees. Some of your areas are negative.
cell_km2 = 2 * np.pi * 6371**2 * (np.sin(lat + 1) - np.sin(lat - 1)) / 180
