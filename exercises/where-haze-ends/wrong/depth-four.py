# part: front
# slip: gradient-forgotten
# says: Four cells are the reach of the mean alone. The gradient that follows asks the smoothed
#   neighbour, and that one needs a neighbour more.
empty = np.empty((0, 0), "float32")
front = annual.map_overlap(northward, depth=4, boundary="nearest", meta=empty)
