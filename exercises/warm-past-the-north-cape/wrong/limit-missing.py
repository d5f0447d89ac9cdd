# part: region
# slip: limit-missing
# says: Three of the four limits are in your mask. Count its conditions: two for the latitude, two
#   for the longitude.
lat, lon = sea["nav_lat"], sea["nav_lon"]
is_there = (lat > 68) & (lon > 5) & (lon < 30)
january = sea["tos"].isel(time=0).where(is_there)
sea_cells = january.count().item()
