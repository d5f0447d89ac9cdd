# part: buoy
# slip: north-for-south
# says: This row lies north of the equator. The buoy is at 2° S, and south is negative.
winter_k = winter.mean("time")
cell_k = winter_k.sel(latitude=2, longitude=235, method="nearest", tolerance=0.5)
nearest_k = float(cell_k)
buoy_row = float(cell_k["latitude"])
between_k = float(winter_k.interp(latitude=2, longitude=235))
