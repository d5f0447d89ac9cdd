# part: buoy
# slip: east-for-west
# says: This cell lies at 125° E, in the western Pacific. 125° W is another number in this file.
winter_k = winter.mean("time")
cell_k = winter_k.sel(latitude=-2, longitude=125, method="nearest", tolerance=0.5)
nearest_k = float(cell_k)
buoy_row = float(cell_k["latitude"])
between_k = float(winter_k.interp(latitude=-2, longitude=125))
