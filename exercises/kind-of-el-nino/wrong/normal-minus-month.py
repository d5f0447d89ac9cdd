# part: december
# slip: sign-turned
# says: The sign is turned: an anomaly is the value minus its normal.
december = normal.sel(month=12) - pacific.sel(time=DECEMBER).squeeze("time")
