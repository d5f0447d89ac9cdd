# part: numbers
# slip: position-for-label
# says: This is November. Positions begin at 0, so position 10 is the eleventh month.
monthly = gap.mean(["lat", "lon"])
december_c = float(monthly.isel(month=10))
buoy_c = float(gap.sel(month=12, lat=55, lon=7))
