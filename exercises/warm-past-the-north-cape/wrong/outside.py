# part: mean
# slip: outside
# says: This is the mean of all the sea *outside* of the region. `where` keeps what is true in the mask.
norway_c = sea["tos"].where(~is_there).weighted(area_km2).mean(["y", "x"]).values
