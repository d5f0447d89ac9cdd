# part: ring
# slip: half-a-turn
# says: Your first column is labelled 179°. A circle has 360°, and half a turn brings it to the other side
#   of the Earth.
west = wind.isel(lon=[-1])
west = west.assign_coords(lon=west["lon"] - 180)
east = wind.isel(lon=[0])
east = east.assign_coords(lon=east["lon"] + 360)
ring = xr.concat([west, wind, east], "lon")
finer = wind.interp(lat=lat1, lon=lon1)
