# part: monsoon
# slip: note-not-corrected
# says: The numbers are right, and the note still says knot. The next reader would convert them again.
january_wind = xr.open_dataset(january_path)["wspd"]
july_ms = july_wind * 1852 / 3600
gap_ms = july_ms - january_wind
gap_ms.attrs["units"] = "m s-1"
