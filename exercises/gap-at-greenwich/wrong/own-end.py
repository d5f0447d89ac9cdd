# part: ring
# slip: own-end
# says: Each end has its own column once more. The column before the first one is the last,
#   and the one behind the last is the first.
west = wind.isel(lon=[0])
west = west.assign_coords(lon=west["lon"] - 2)
east = wind.isel(lon=[-1])
east = east.assign_coords(lon=east["lon"] + 2)
ring = xr.concat([west, wind, east], "lon")
finer = ring.interp(lat=lat1, lon=lon1)
