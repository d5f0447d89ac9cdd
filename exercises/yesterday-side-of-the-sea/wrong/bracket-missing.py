# part: bering
# slip: bracket-missing
# says: Your mask holds cells west of the Americas down to the south of the grid. `&` is worked out before `|`.
#   Put a bracket around the two conditions about longitude.
lat, lon = record["nav_lat"], record["nav_lon"]
is_bering = (lat > 53) & (lat < 66) & (lon > 165) | (lon < -158)
bering_c = record.where(is_bering).weighted(area_km2).mean(["y", "x"]).values
