# part: bering
# slip: one-mean-of-all
# says: This is one number, the mean over all months. Average over `y` and `x` only, and each month keeps its
#   own.
lat, lon = record["nav_lat"], record["nav_lon"]
is_bering = (lat > 53) & (lat < 66) & ((lon > 165) | (lon < -158))
bering_c = record.where(is_bering).weighted(area_km2).mean(["time", "y", "x"]).item()
