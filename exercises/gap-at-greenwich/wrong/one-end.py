# part: ring
# slip: one-end-only
# says: The ring is closed at one end only. Both ends need the column from the other side.
west = wind.isel(lon=[-1])
west = west.assign_coords(lon=west["lon"] - 360)
east = wind.isel(lon=[0])
east = east.assign_coords(lon=east["lon"] + 360)
ring = xr.concat([west, wind], "lon")
finer = ring.interp(lat=lat1, lon=lon1)
