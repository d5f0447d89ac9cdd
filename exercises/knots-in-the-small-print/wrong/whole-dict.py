# part: print
# slip: all-the-notes
# says: You have all attributes together. One of them, by its name, was asked for.
july_wind = xr.open_dataset(july_path)["wspd"]
unit = july_wind.attrs
quantity = july_wind.attrs["standard_name"]
kind = "b"
