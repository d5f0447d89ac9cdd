# part: print
# slip: name-in-the-file
# says: This is what the file calls its variable. Each archive has names of its own. The standard name is an
#   attribute.
july_wind = xr.open_dataset(july_path)["wspd"]
unit = july_wind.attrs["units"]
quantity = july_wind.name
kind = "b"
