# part: ring
# slip: ring-not-used
# says: You interpolated `wind` and not `ring`, so the columns at 0.5° and 359.5° are still missing.
west = wind.isel(lon=[-1])
west = west.assign_coords(lon=west["lon"] - 360)
east = wind.isel(lon=[0])
east = east.assign_coords(lon=east["lon"] + 360)
ring = xr.concat([west, wind, east], "lon")
finer = wind.interp(lat=lat1, lon=lon1)
