# part: region
# slip: any-condition
# says: This is the whole ocean of the model. With `|` one condition is enough, and each cell meets some. All
#   four are to hold at once.
lat, lon = sea["nav_lat"], sea["nav_lon"]
is_there = (lat > 68) | (lat < 74) | (lon > 5) | (lon < 30)
sea_cells = sea["tos"].isel(time=0).where(is_there).count().item()
