# part: monsoon
# slip: still-in-knots
# says: These numbers are still in knots. A note changes no number: convert them.
january_wind = xr.open_dataset(january_path)["wspd"]
july_ms = july_wind * 1
july_ms.attrs["units"] = "m s-1"
gap_ms = july_ms - january_wind
