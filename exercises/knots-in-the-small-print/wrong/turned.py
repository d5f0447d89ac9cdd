# part: monsoon
# slip: months-exchanged
# says: The sign is turned: this is January minus July.
january_wind = xr.open_dataset(january_path)["wspd"]
july_ms = july_wind * 1852 / 3600
july_ms.attrs["units"] = "m s-1"
gap_ms = january_wind - july_ms
