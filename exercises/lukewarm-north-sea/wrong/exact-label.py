# part: numbers
# slip: nearest-forgotten
# says: No grid point lies exactly there, so `sel` finds none. Say that the nearest will do.
monthly = gap.mean(["lat", "lon"])
december_c = float(monthly.sel(month=12))
buoy_c = float(gap.sel(month=12, lat=54.2, lon=7.4))
