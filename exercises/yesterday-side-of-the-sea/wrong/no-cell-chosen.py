# part: bering
# slip: no-cell-chosen
# says: All three means are `nan`: your mask chooses no cell. No longitude is above 165 and below −158 at
#   once. East of the date line the numbers begin again.
lat, lon = record["nav_lat"], record["nav_lon"]
is_bering = (lat > 53) & (lat < 66) & (lon > 165) & (lon < -158)
bering_c = record.where(is_bering).weighted(area_km2).mean(["y", "x"]).values
