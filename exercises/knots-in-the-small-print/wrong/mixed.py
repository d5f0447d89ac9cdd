# part: monsoon
# slip: knots-minus-metres
# says: You subtracted metres per second from knots. xarray dropped the unit of the result, because the two did not
#   agree. Subtract from `july_ms`.
january_wind = xr.open_dataset(january_path)["wspd"]
july_ms = july_wind * 1852 / 3600
july_ms.attrs["units"] = "m s-1"
gap_ms = july_wind - january_wind
gap_ms.attrs["units"] = "m s-1"
