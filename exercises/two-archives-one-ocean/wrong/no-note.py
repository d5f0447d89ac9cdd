# part: contrast
# slip: no-note
# says: The numbers are right, and no unit is noted. The notes of the two files contradict each other, so xarray
#   kept neither. Write the unit yourself.
west = xr.open_dataset(west_path)["temperature"]
east = xr.open_dataset(east_path)["temperature"]
contrast = west - (east - 273.15)
