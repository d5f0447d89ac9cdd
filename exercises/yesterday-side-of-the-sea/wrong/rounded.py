# part: bering
# slip: rounded
# says: You rounded. Give it as computed, with all its digits, and round only what you write in a
#   sentence.
lat, lon = record["nav_lat"], record["nav_lon"]
is_bering = (lat > 53) & (lat < 66) & ((lon > 165) | (lon < -158))
bering_c = record.where(is_bering).weighted(area_km2).mean(["y", "x"]).values.round(1)
