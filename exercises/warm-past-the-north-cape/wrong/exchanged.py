# part: region
# slip: exchanged
# says: Your region lies in the Arabian Sea: latitude and longitude have changed places.
lat, lon = sea["nav_lat"], sea["nav_lon"]
is_there = (lon > 68) & (lon < 74) & (lat > 5) & (lat < 30)
sea_cells = sea["tos"].isel(time=0).where(is_there).count().item()
