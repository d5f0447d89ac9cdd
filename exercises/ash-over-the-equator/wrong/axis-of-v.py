# part: circle
# slip: axes-of-v
# says: `equator` has no axis 2: the latitudes are gone, and its axes are counted anew. Months are 0, and
#   longitudes come next.
circle = equator.mean(axis=2)
northmost = circle.max()
