# part: front
# slip: edge-of-the-box
# says: Inside the box all is right. Along its outer edge something else was taken than the last row
#   or column, repeated.
empty = np.empty((0, 0), "float32")
edges = {0: "nearest", 1: "periodic"}
front = annual.map_overlap(northward, depth=5, boundary=edges, meta=empty)
