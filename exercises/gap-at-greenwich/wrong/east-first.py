# part: ring
# slip: out-of-order
# says: The pieces stand in an order in which their labels do not ascend. Join them from west to east.
west = wind.isel(lon=[-1])
west = west.assign_coords(lon=west["lon"] - 360)
east = wind.isel(lon=[0])
east = east.assign_coords(lon=east["lon"] + 360)
ring = xr.concat([east, wind, west], "lon")
finer = ring.sortby("lon").interp(lat=lat1, lon=lon1)
