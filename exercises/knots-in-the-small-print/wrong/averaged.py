# part: monsoon
# slip: one-number
# says: You have one number for the whole sea. The difference in every cell was asked for.
january_wind = xr.open_dataset(january_path)["wspd"]
july_ms = july_wind * 1852 / 3600
july_ms.attrs["units"] = "m s-1"
gap_ms = float((july_ms - january_wind).mean())
