# part: region
# slip: all-longitudes
# says: This is the sea between 68 and 74° N all around the Earth. The two longitudes limit it as well.
lat, lon = sea["nav_lat"], sea["nav_lon"]
is_there = (lat > 68) & (lat < 74)
sea_cells = sea["tos"].isel(time=0).where(is_there).count().item()
