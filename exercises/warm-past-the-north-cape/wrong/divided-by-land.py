# part: mean
# slip: divided-by-land
# says: You divided by an area that holds land, too. Only cells that have a temperature may count;
#   `weighted` sees to that.
both = xr.merge([sea, area_km2.to_dataset(name="area_km2")], compat="equals")
water = both["tos"].where(is_there)
area = both["area_km2"].where(is_there)
norway_c = ((water * area).sum(["y", "x"]) / area.sum()).values
