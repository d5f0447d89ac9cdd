# part: ring
# slip: first-column-twice
# says: You put the first column before itself. West of it lies the last one.
west = wind.isel(lon=[0])
west = west.assign_coords(lon=west["lon"] - 360)
east = wind.isel(lon=[0])
east = east.assign_coords(lon=east["lon"] + 360)
ring = xr.concat([west, wind, east], "lon")
finer = ring.interp(lat=lat1, lon=lon1)
