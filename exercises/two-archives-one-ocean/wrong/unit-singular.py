# part: contrast
# slip: unit-under-another-name
# says: The numbers are right, and the unit is noted under another name. Programs look for it under `units`.
west = xr.open_dataset(west_path)["temperature"]
east = xr.open_dataset(east_path)["temperature"]
contrast = west - (east - 273.15)
contrast.attrs["unit"] = "K"
