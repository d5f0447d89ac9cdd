# part: front
# slip: too-shallow
# says: Along the borders of the chunks your map is still wrong: the blocks borrow fewer cells than
#   `northward` reaches. Add up the reach of its two steps.
empty = np.empty((0, 0), "float32")
front = annual.map_overlap(northward, depth=1, boundary="nearest", meta=empty)
