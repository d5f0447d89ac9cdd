# part: mean
# slip: averaged-over-time
# says: This is a map, the mean over the three months. Average over the axes of the grid, and `time` is
#   left.
norway_c = sea["tos"].where(is_there).weighted(area_km2).mean("time").values
