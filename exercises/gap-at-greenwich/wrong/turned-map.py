# part: ring
# slip: turned-map
# says: You moved the ends to the middle of the map. The seam is at 180° now, and the gap with
#   it. Put a copy of a column at each end.
ring = wind.assign_coords(lon=(wind["lon"] + 180) % 360 - 180).sortby("lon")
finer = ring.interp(lat=lat1, lon=lon1)
