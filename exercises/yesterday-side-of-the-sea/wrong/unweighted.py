# part: bering
# slip: unweighted
# says: The region is right, and each cell has the same weight. Weigh the cells by their areas.
lat, lon = record["nav_lat"], record["nav_lon"]
is_bering = (lat > 53) & (lat < 66) & ((lon > 165) | (lon < -158))
bering_c = record.where(is_bering).mean(["y", "x"]).values
