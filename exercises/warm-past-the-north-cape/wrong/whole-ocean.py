# part: mean
# slip: whole-ocean
# says: This is the mean of the whole ocean. The temperature is still to be limited to the region.
norway_c = sea["tos"].weighted(area_km2).mean(["y", "x"]).values
