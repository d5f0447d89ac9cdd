# part: ring
# slip: wrong-way
# says: Your first column is labelled 719°. It has to stand west of 1°: the full turn goes off its label.
west = wind.isel(lon=[-1])
west = west.assign_coords(lon=west["lon"] + 360)
east = wind.isel(lon=[0])
east = east.assign_coords(lon=east["lon"] + 360)
ring = xr.concat([west, wind, east], "lon")
finer = wind.interp(lat=lat1, lon=lon1)
