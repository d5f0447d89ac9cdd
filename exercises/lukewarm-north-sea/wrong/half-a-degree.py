# part: numbers
# slip: tolerance-too-small
# says: The nearest cell was refused, because your tolerance is smaller than half a step of this grid.
monthly = gap.mean(["lat", "lon"])
december_c = float(monthly.sel(month=12))
cell = gap.sel(lat=54.2, lon=7.4, method="nearest", tolerance=0.5)
buoy_c = float(cell.sel(month=12))
