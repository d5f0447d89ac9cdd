# part: buoy
# slip: west-as-minus
# says: This value comes from the meridian of Greenwich. The labels run from 0 to 360, and the one nearest
#   to −125 is 0. A tolerance would have refused it.
winter_k = winter.mean("time")
cell_k = winter_k.sel(latitude=-2, longitude=-125, method="nearest")
nearest_k = float(cell_k)
buoy_row = float(cell_k["latitude"])
between_k = float(winter_k.interp(latitude=-2, longitude=235))
