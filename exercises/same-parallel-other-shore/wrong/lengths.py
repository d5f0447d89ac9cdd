# part: parts
# slip: lengths-for-names
# says: These are the lengths of the dimensions. Their names were asked for.
sst = xr.open_dataset(path)["sst"]
names = sst.shape
unit = sst.attrs["units"]
first_lat = float(sst["lat"][0])
