# part: bering
# slip: wrong-side
# says: Your longitudes lie between −158 and 165 and leave the Bering Sea out. Those beyond, on either side of
#   the date line, were asked for.
lat, lon = record["nav_lat"], record["nav_lon"]
is_bering = (lat > 53) & (lat < 66) & (lon > -158) & (lon < 165)
bering_c = record.where(is_bering).weighted(area_km2).mean(["y", "x"]).values
