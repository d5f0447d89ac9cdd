# part: contrast
# slip: by-position
# says: You paired the first month of one file with the first of the other. They begin half a year apart.
#   Keep the labels, and xarray pairs equal months.
west = xr.open_dataset(west_path)["temperature"]
east = xr.open_dataset(east_path)["temperature"]
contrast = west - (east.values - 273.15)
contrast.attrs["units"] = "K"
