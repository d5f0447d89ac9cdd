# part: buoy
# slip: west-as-minus
# says: A longitude was refused: the labels run from 0 to 360, and none lies near −125. Go round the globe
#   eastward.
winter_k = winter.mean("time")
cell_k = winter_k.sel(latitude=-2, longitude=-125, method="nearest", tolerance=0.5)
nearest_k = float(cell_k)
buoy_row = float(cell_k["latitude"])
between_k = float(winter_k.interp(latitude=-2, longitude=235))
