# part: parts
# slip: position-for-label
# says: 0 is the position of the first row. Its label was asked for, the latitude that stands there.
sst = xr.open_dataset(path)["sst"]
names = sst.dims
unit = sst.attrs["units"]
first_lat = 0
