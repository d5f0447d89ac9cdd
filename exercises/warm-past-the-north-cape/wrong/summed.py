# part: mean
# slip: summed
# says: These are sums of temperature times area. Divide by the area, or let `mean` do it.
both = xr.merge([sea, area_km2.to_dataset(name="area_km2")], compat="equals")
water = both["tos"].where(is_there)
norway_c = water.weighted(both["area_km2"]).sum(["y", "x"]).values
