# part: box
# slip: labels-shifted
# says: Every label became smaller by 180, so these numbers belong to the other side of the globe. West of
#   Greenwich alone the labels change.
differences = ships["sst"] - ships["airt"]
moved = differences.assign_coords(lon=differences["lon"] - 180)
gap = moved.sel(lat=slice(52, 60), lon=slice(-4, 10))
