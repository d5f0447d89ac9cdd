# part: mean
# slip: by-latitude
# says: You weighted with the cosine of the latitude. On this grid the size of a cell does not follow from
#   its latitude: use the areas.
weights = np.cos(np.deg2rad(sea["nav_lat"]))
norway_c = sea["tos"].where(is_there).weighted(weights).mean(["y", "x"]).values
