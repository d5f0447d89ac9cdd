# part: monsoon
# slip: january-converted-too
# says: You converted January as well. Its file says m s-1 already.
january_wind = xr.open_dataset(january_path)["wspd"] * 1852 / 3600
july_ms = july_wind * 1852 / 3600
july_ms.attrs["units"] = "m s-1"
gap_ms = july_ms - january_wind
