# part: contrast
# slip: rounded-zero
# says: Your differences are 0.15 off: 0 °C is 273.15 K, not 273 K.
west = xr.open_dataset(west_path)["temperature"]
east = xr.open_dataset(east_path)["temperature"]
contrast = west - (east - 273)
contrast.attrs["units"] = "K"
