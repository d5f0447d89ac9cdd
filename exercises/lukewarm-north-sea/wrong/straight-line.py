# part: numbers
# slip: line-for-nearest
# says: This is interpolated between four cells. The nearest cell was asked for.
monthly = gap.mean(["lat", "lon"])
december_c = float(monthly.sel(month=12))
buoy_c = float(gap.sel(month=12).interp(lat=54.2, lon=7.4))
