# part: mean
# slip: rounded
# says: You rounded. Give it as computed, with all its digits, and round only what you write in a
#   sentence.
both = xr.merge([sea, area_km2.to_dataset(name="area_km2")], compat="equals")
water = both["tos"].where(is_there)
norway_c = water.weighted(both["area_km2"]).mean(["y", "x"]).values.round(1)
