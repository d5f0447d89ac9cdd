# part: contrast
# slip: converted-the-wrong-way
# says: Your differences are over 500 in size. You subtracted 273.15 from the file that is in degrees Celsius
#   already, or added it to the one in kelvin.
west = xr.open_dataset(west_path)["temperature"]
east = xr.open_dataset(east_path)["temperature"]
contrast = west - 273.15 - east
contrast.attrs["units"] = "K"
