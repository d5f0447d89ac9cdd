# part: print
# slip: highest-july
# says: For this the second method would be `maximum over years`. Both methods are means.
july_wind = xr.open_dataset(july_path)["wspd"]
unit = july_wind.attrs["units"]
quantity = july_wind.attrs["standard_name"]
kind = "c"
