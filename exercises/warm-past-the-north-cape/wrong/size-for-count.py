# part: region
# slip: size-for-count
# says: These are all cells of the array. `where` keeps its sizes. Count what is there.
lat, lon = sea["nav_lat"], sea["nav_lon"]
is_there = (lat > 68) & (lat < 74) & (lon > 5) & (lon < 30)
january = sea["tos"].isel(time=0).where(is_there)
sea_cells = january.size
