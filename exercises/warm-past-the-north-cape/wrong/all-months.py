# part: region
# slip: all-months
# says: This is three times the number of cells: you counted all months.
lat, lon = sea["nav_lat"], sea["nav_lon"]
is_there = (lat > 68) & (lat < 74) & (lon > 5) & (lon < 30)
sea_cells = sea["tos"].where(is_there).count().item()
