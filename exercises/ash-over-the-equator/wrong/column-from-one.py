# part: places
# slip: one-off
# says: `cotopaxi` is beside the place that was asked for. Positions count from 0, so the number of steps from
#   the first value *is* the position.
equator = v[:, 36]
cotopaxi = v[:, 36, 114]
