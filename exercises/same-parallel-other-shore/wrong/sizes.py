# part: parts
# slip: names-with-lengths
# says: `sizes` holds each name together with its length. The names alone were asked for: see `dims`.
ships = xr.open_dataset(path)
sst = ships["sst"]
names = sst.sizes
unit = sst.attrs["units"]
first_lat = float(sst["lat"][0])
