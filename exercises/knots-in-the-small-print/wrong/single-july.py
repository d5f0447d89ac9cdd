# part: print
# slip: one-july
# says: `time: mean` alone would be the mean of one July. Here a second method follows, over years.
july_wind = xr.open_dataset(july_path)["wspd"]
unit = july_wind.attrs["units"]
quantity = july_wind.attrs["standard_name"]
kind = "a"
