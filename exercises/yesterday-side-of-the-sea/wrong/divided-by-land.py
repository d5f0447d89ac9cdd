# part: bering
# slip: divided-by-land
# says: You divided by an area that holds land, too. Only cells that have a temperature may count;
#   `weighted` sees to that.
lat, lon = record["nav_lat"], record["nav_lon"]
is_bering = (lat > 53) & (lat < 66) & ((lon > 165) | (lon < -158))
area = area_km2.where(is_bering)
bering_c = ((record * area).sum(["y", "x"]) / area.sum()).values
