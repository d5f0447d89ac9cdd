# part: cells
# slip: upward-from-the-middle
# says: Your cells begin at the latitude and reach 2° north of it. The latitude is the middle.
north_edge = np.sin(np.deg2rad(lat + 2))
south_edge = np.sin(np.deg2rad(lat))
cell_km2 = 2 * np.pi * 6371**2 * (north_edge - south_edge) / 180
