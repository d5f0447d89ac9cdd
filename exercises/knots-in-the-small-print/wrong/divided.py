# part: monsoon
# slip: knot-upside-down
# says: You divided where you should multiply. A knot is about half a metre per second, so the numbers must
#   become smaller.
january_wind = xr.open_dataset(january_path)["wspd"]
july_ms = july_wind * 3600 / 1852
july_ms.attrs["units"] = "m s-1"
gap_ms = july_ms - january_wind
