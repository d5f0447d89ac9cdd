# part: bering
# slip: eastern-half
# says: This is the part east of the date line only. The sea goes on in the west of it.
lat, lon = record["nav_lat"], record["nav_lon"]
is_bering = (lat > 53) & (lat < 66) & (lon < -158)
bering_c = record.where(is_bering).weighted(area_km2).mean(["y", "x"]).values
