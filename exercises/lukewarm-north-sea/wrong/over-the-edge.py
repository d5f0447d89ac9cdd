# part: box
# slip: empty-longitudes
# says: Your box holds no column. Its slice of longitudes crosses the place where the labels jump.
gap = (ships["sst"] - ships["airt"]).sel(lat=slice(52, 60), lon=slice(356, 10))
