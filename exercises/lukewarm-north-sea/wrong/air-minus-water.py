# part: box
# slip: sign-turned
# says: The sign is turned: this is air minus water. Water minus air was asked for.
differences = ships["airt"] - ships["sst"]
west_negative = (differences["lon"] + 180) % 360 - 180
turned = differences.assign_coords(lon=west_negative).sortby("lon")
gap = turned.sel(lat=slice(52, 60), lon=slice(-4, 10))
