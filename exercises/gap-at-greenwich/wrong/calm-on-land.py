# part: ring
# slip: calm-for-unknown
# says: You put 0 where nothing is known. That is a calm on land, and it slows the wind of
#   each coast.
west = wind.isel(lon=[-1])
west = west.assign_coords(lon=west["lon"] - 360)
east = wind.isel(lon=[0])
east = east.assign_coords(lon=east["lon"] + 360)
ring = xr.concat([west, wind, east], "lon")
finer = ring.fillna(0).interp(lat=lat1, lon=lon1)
