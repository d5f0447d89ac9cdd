# part: mean
# slip: one-mean-of-all
# says: This is one number, the mean over all months. Average over the axes of the grid only, and each month
#   keeps its own.
norway_c = sea["tos"].where(is_there).weighted(area_km2).mean().item()
