# part: front
# slip: too-deep
# says: No cell is wrong, but each block borrows more than `northward` reaches, and works for nothing. Add up
#   the reach of its two steps.
empty = np.empty((0, 0), "float32")
front = annual.map_overlap(northward, depth=9, boundary="nearest", meta=empty)
