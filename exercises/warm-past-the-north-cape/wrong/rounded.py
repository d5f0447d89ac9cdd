# part: mean
# slip: rounded
# says: You rounded. Give the means as computed.
both = xr.merge([sea, area_km2.to_dataset(name="area_km2")], compat="equals")
water = both["tos"].where(is_there)
norway_c = water.weighted(both["area_km2"]).mean(["y", "x"]).values.round(1)
