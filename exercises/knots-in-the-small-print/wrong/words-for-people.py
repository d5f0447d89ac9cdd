# part: print
# slip: long-name
# says: This is the long name, a text for people. The standard name comes from a list.
july_wind = xr.open_dataset(july_path)["wspd"]
unit = july_wind.attrs["units"]
quantity = july_wind.attrs["long_name"]
kind = "b"
