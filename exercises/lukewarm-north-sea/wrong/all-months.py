# part: numbers
# slip: mean-of-the-year
# says: This is the mean of the year in that cell. December was asked for.
monthly = gap.mean(["lat", "lon"])
december_c = float(monthly.sel(month=12))
buoy_c = float(gap.sel(lat=55, lon=7).mean())
