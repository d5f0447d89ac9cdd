# part: buoy
# slip: north-for-south
# says: This cell lies at 2° N. South is negative.
winter_k = winter.mean("time")
buoy_row = -2.2222
nearest_k = float(winter_k.sel(latitude=2, longitude=235, method="nearest"))
between_k = float(winter_k.interp(latitude=-2, longitude=235))
