# part: parts
# slip: variables-for-dimensions
# says: You listed data variables, which are the arrays in the file. A dimension is an axis of such an
#   array.
ships = xr.open_dataset(path)
sst = ships["sst"]
names = list(ships)
unit = sst.attrs["units"]
first_lat = float(sst["lat"][0])
