# part: region
# slip: no-brackets
# says: Put each of the four conditions into brackets of its own. `&` is worked out before `>` and `<`.
lat, lon = sea["nav_lat"], sea["nav_lon"]
is_there = lat > 68 & lat < 74 & lon > 5 & lon < 30
sea_cells = sea["tos"].isel(time=0).where(is_there).count().item()
