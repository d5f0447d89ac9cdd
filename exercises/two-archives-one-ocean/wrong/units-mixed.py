# part: contrast
# slip: units-mixed
# says: Your differences are about 270 in size. One file is in kelvin and the other in degrees Celsius. xarray
#   does not read units: bring both to the same one first.
west = xr.open_dataset(west_path)["temperature"]
east = xr.open_dataset(east_path)["temperature"]
contrast = west - east
contrast.attrs["units"] = "K"
