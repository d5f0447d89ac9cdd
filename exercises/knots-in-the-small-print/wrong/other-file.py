# part: print
# slip: unit-of-the-other-file
# says: This is the unit of the file of January. Look into the file of July.
july_wind = xr.open_dataset(january_path)["wspd"]
unit = july_wind.attrs["units"]
quantity = july_wind.attrs["standard_name"]
kind = "b"
