# part: box
# slip: direction-turned
# says: Your box holds no row. The latitudes of this file run from south to north, and so must the slice.
differences = ships["sst"] - ships["airt"]
west_negative = (differences["lon"] + 180) % 360 - 180
turned = differences.assign_coords(lon=west_negative).sortby("lon")
gap = turned.sel(lat=slice(60, 52), lon=slice(-4, 10))
