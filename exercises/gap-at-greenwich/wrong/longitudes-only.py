# part: ring
# slip: latitudes-forgotten
# says: Only the longitudes are new. `interp` needs the labels of both dimensions.
west = wind.isel(lon=[-1])
west = west.assign_coords(lon=west["lon"] - 360)
east = wind.isel(lon=[0])
east = east.assign_coords(lon=east["lon"] + 360)
ring = xr.concat([west, wind, east], "lon")
finer = ring.interp(lon=lon1)
