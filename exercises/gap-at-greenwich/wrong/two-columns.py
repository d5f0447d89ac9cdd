# part: ring
# slip: two-columns
# says: You put more than one column at each end. That closes the ring as well, but one at
#   each end is asked for.
west = wind.isel(lon=[-2, -1])
west = west.assign_coords(lon=west["lon"] - 360)
east = wind.isel(lon=[0, 1])
east = east.assign_coords(lon=east["lon"] + 360)
ring = xr.concat([west, wind, east], "lon")
finer = ring.interp(lat=lat1, lon=lon1)
