# part: contrast
# slip: rounded
# says: You rounded. Give it as computed, with all its digits, and round only what you write in a
#   sentence.
west = xr.open_dataset(west_path)["temperature"]
east = xr.open_dataset(east_path)["temperature"]
contrast = (west - (east - 273.15)).round(1)
contrast.attrs["units"] = "K"
