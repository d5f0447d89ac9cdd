# part: bering
# slip: by-latitude
# says: You weighted with the cosine of the latitude. On this grid the size of a cell does not follow from its
#   latitude: use the areas.
lat, lon = record["nav_lat"], record["nav_lon"]
is_bering = (lat > 53) & (lat < 66) & ((lon > 165) | (lon < -158))
bering_c = record.where(is_bering).weighted(np.cos(np.deg2rad(lat))).mean(["y", "x"]).values
