# part: parts
# slip: order-of-names
# says: The names are right, and their order is not. It is the order of the axes, and the first axis of
#   `sst` holds the months.
ships = xr.open_dataset(path)
sst = ships["sst"]
names = ("lat", "lon", "month")
unit = "degC"
first_lat = -89
