# part: monsoon
# slip: kilometres-an-hour
# says: These numbers are kilometres an hour. One knot is 1852 metres in 3600 seconds.
january_wind = xr.open_dataset(january_path)["wspd"]
july_ms = july_wind * 1.852
july_ms.attrs["units"] = "m s-1"
gap_ms = july_ms - january_wind
