# part: bering
# slip: limits-exchanged
# says: Your region goes from 158° E to 165° W: the two limits have changed sides.
lat, lon = record["nav_lat"], record["nav_lon"]
is_bering = (lat > 53) & (lat < 66) & ((lon > 158) | (lon < -165))
bering_c = record.where(is_bering).weighted(area_km2).mean(["y", "x"]).values
