# part: buoy
# slip: nearest-for-between
# says: This is the value of the nearest row. A value between the rows was asked for.
winter_k = winter.mean("time")
cell_k = winter_k.sel(latitude=-2, longitude=235, method="nearest", tolerance=0.5)
nearest_k = float(cell_k)
buoy_row = float(cell_k["latitude"])
between_k = nearest_k
