# part: bering
# slip: all-in-the-file
# says: This is the mean of all the sea in the files. It is still to be limited to the Bering Sea.
lat, lon = record["nav_lat"], record["nav_lon"]
is_bering = lat > -90
bering_c = record.where(is_bering).weighted(area_km2).mean(["y", "x"]).values
