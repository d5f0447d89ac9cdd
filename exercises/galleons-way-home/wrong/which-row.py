# part: home
# slip: position-for-label
# says: This is the position of the row in the array. Its latitude was asked for.
rows = wind.sel(lon=slice(140, 235), lat=slice(0, 60)).mean("lon")
home = (rows.values > 0).argmax()
