# part: region
# slip: land-counted
# says: You counted land, too: so many cells has the mask. Count those that have a temperature in January.
lat, lon = sea["nav_lat"], sea["nav_lon"]
is_there = (lat > 68) & (lat < 74) & (lon > 5) & (lon < 30)
sea_cells = is_there.sum().item()
