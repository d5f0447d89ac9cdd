# part: print
# slip: methods-copied
# says: These are the cell methods themselves. Say by one of the letters what they mean.
july_wind = xr.open_dataset(july_path)["wspd"]
unit = july_wind.attrs["units"]
quantity = july_wind.attrs["standard_name"]
kind = july_wind.attrs["cell_methods"]
