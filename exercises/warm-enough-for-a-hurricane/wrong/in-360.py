# part: cells
# slip: degrees-for-cells
# says: You divided the row into 360 pieces. It has 360 degrees and 180 cells.
cell_km2 = 2 * np.pi * 6371**2 * (np.sin(np.deg2rad(lat + 1)) - np.sin(np.deg2rad(lat - 1))) / 360
