# part: places
# slip: axis-kept
# says: Your `equator` keeps an axis of length 1, because a slice keeps its axis. A single position takes
#   it away.
equator = v[:, 36:37]
cotopaxi = v[:, 36, 113]
