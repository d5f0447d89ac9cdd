# part: contrast
# slip: rounded
# says: These differences are rounded. Keep all their decimals.
west = xr.open_dataset(west_path)["temperature"]
east = xr.open_dataset(east_path)["temperature"]
contrast = (west - (east - 273.15)).round(1)
contrast.attrs["units"] = "K"
