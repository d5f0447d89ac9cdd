# part: monsoon
# slip: unit-dropped
# says: The numbers are right, and their unit is not noted. Write it into the attributes of the result.
january_wind = xr.open_dataset(january_path)["wspd"]
july_ms = july_wind * 1852 / 3600
gap_ms = july_ms - january_wind
july_ms.attrs["units"] = "m s-1"
