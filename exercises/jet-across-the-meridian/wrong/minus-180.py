# part: turn
# slip: labels-shifted
# says: Every label became smaller by 180, and no column moved. The wind over Greenwich is now labelled
#   −180. West of Greenwich alone the labels change.
turned = wind.assign_coords(lon=wind["lon"] - 180).sortby("lon")
