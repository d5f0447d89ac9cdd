# part: box
# slip: half-the-box
# says: Your box begins at 1° E: the part west of Greenwich is missing. The labels of the file run from 1 to
#   359.
gap = (ships["sst"] - ships["airt"]).sel(lat=slice(52, 60), lon=slice(-4, 10))
