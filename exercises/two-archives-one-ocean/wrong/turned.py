# part: contrast
# slip: sign-turned
# says: The sign is turned: west minus east was asked for, and the west is the warmer side.
west = xr.open_dataset(west_path)["temperature"]
east = xr.open_dataset(east_path)["temperature"]
contrast = east - 273.15 - west
contrast.attrs["units"] = "K"
