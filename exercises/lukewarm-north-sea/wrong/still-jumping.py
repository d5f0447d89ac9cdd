# part: box
# slip: not-in-order
# says: The longitudes jump in the middle, so a slice cannot find its ends. Put them in order before you select.
difference = ships["sst"] - ships["airt"]
signed = (difference["lon"] + 180) % 360 - 180
gap = difference.assign_coords(lon=signed).sel(lat=slice(52, 60), lon=slice(-4, 10))
