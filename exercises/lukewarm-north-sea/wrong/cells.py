# part: numbers
# slip: cells-for-months
# says: You counted cells. Average over the box first, and then count months.
monthly = gap.mean(["lat", "lon"])
december_c = float(monthly.sel(month=12))
warm_months = int((gap > 0).sum())
buoy_c = float(gap.sel(month=12, lat=55, lon=7))
