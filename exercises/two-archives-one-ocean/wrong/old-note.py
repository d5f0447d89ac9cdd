# part: contrast
# slip: note-not-corrected
# says: The numbers are right, and the note of the unit is not the one that was asked for. A difference of 1 °C
#   is a difference of 1 K: note it in kelvin.
west = xr.open_dataset(west_path)["temperature"]
east = xr.open_dataset(east_path)["temperature"]
east = east - 273.15
east.attrs["units"] = "degC"
contrast = west - east
