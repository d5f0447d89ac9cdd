# part: ring
# slip: nearest-for-line
# says: Each value is that of the nearest old cell. A value between the old ones is asked for.
west = wind.isel(lon=[-1])
west = west.assign_coords(lon=west["lon"] - 360)
east = wind.isel(lon=[0])
east = east.assign_coords(lon=east["lon"] + 360)
ring = xr.concat([west, wind, east], "lon")
finer = ring.interp(lat=lat1, lon=lon1, method="nearest")
