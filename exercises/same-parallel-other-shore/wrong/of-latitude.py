# part: parts
# slip: unit-of-the-label
# says: This is the unit of the latitudes, which have attributes of their own. The unit of the
#   temperatures was asked for.
sst = xr.open_dataset(path)["sst"]
names = list(sst.dims)
unit = sst["lat"].attrs["units"]
first_lat = float(sst["lat"][0])
