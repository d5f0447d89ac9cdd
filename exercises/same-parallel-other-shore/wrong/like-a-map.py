# part: parts
# slip: north-first
# says: 89 means 89° N, and the first row is not the northernmost. Look at the labels in the order in which
#   the file prints them. If you meant 89° S: in degrees north that is a negative number.
sst = xr.open_dataset(path)["sst"]
names = sst.dims
unit = sst.attrs["units"]
first_lat = 89
