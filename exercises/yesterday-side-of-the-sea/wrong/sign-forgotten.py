# part: bering
# slip: sign-forgotten
# says: Your mask reaches nearly around the Earth: most longitudes are above 165 or below 158. 158° W is
#   a negative number.
lat, lon = record["nav_lat"], record["nav_lon"]
is_bering = (lat > 53) & (lat < 66) & ((lon > 165) | (lon < 158))
bering_c = record.where(is_bering).weighted(area_km2).mean(["y", "x"]).values
