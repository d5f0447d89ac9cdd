# part: cells
# slip: edges-added
# says: You added the two sines. The area between two circles follows from their difference.
cell_km2 = 2 * np.pi * 6371**2 * (np.sin(np.deg2rad(lat + 1)) + np.sin(np.deg2rad(lat - 1))) / 180
