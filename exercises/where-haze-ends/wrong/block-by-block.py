# part: front
# slip: seams
# says: Along the borders of the chunks your values are wrong: each block was worked on alone, and
#   invented what lies beyond its edge. Let blocks borrow from their neighbours.
empty = np.empty((0, 0), "float32")
front = annual.map_blocks(northward, meta=empty)
