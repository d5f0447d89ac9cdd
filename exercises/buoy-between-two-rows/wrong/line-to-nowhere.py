# part: buoy
# slip: outside-the-grid
# says: You have nan: the place lies outside of the labels. They run from 0 to 360, so a longitude west of
#   Greenwich is not negative.
winter_k = winter.mean("time")
cell_k = winter_k.sel(latitude=-2, longitude=235, method="nearest", tolerance=0.5)
nearest_k = float(cell_k)
buoy_row = float(cell_k["latitude"])
between_k = float(winter_k.interp(latitude=-2, longitude=-125))
