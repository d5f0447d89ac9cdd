# part: places
# slip: one-off
# says: `equator` is beside the place that was asked for. Positions count from 0, so the number of steps from
#   the first value *is* the position.
equator = v[:, 37]
cotopaxi = v[:, 37, 114]
