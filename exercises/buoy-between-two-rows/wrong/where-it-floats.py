# part: buoy
# slip: asked-for-found
# says: This is the latitude of the buoy. There is no row there: look at the latitude that the selected cell
#   carries.
winter_k = winter.mean("time")
nearest_k = float(winter_k.sel(latitude=-2, longitude=235, method="nearest"))
buoy_row = -2
between_k = float(winter_k.interp(latitude=-2, longitude=235))
