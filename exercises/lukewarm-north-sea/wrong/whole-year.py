# part: numbers
# slip: mean-of-the-year
# says: This is the mean of the year. December alone was asked for.
monthly = gap.mean(["lat", "lon"])
december_c = float(monthly.mean())
buoy_c = float(gap.sel(month=12, lat=55, lon=7))
