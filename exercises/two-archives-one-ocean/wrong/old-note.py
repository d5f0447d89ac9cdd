# part: contrast
# slip: note-not-corrected
# says: The numbers are right, and the note of the unit is not. A difference of two temperatures in degrees
#   Celsius was to be noted in kelvin: xarray carries the old note along.
west = xr.open_dataset(west_path)["temperature"]
east = xr.open_dataset(east_path)["temperature"]
contrast = west - (east - 273.15)
contrast.attrs["units"] = "degC"
