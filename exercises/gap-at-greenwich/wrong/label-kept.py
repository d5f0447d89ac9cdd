# part: ring
# slip: label-kept
# says: Your first column is still labelled 359°, and so the labels are out of order. One turn less makes
#   it stand west of 1°.
west = wind.isel(lon=[-1])
east = wind.isel(lon=[0])
east = east.assign_coords(lon=east["lon"] + 360)
ring = xr.concat([west, wind, east], "lon")
finer = wind.interp(lat=lat1, lon=lon1)
