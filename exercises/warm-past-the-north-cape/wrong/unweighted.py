# part: mean
# slip: unweighted
# says: Each cell has the same weight here. A cell is to count for the area that it covers: attach the
#   areas.
norway_c = sea["tos"].where(is_there).mean(["y", "x"]).values
