# part: parts
# slip: north-first
# says: You took the northernmost row for the first one, as on a map. Look at the labels in the order in
#   which the file prints them.
sst = xr.open_dataset(path)["sst"]
names = sst.dims
unit = sst.attrs["units"]
first_lat = 89
