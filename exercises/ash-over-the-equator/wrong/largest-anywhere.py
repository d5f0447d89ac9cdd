# part: circle
# slip: of-one-place
# says: This is the largest value at any longitude. The largest of the twelve means was asked for.
circle = equator.mean(axis=1)
northmost = equator.max()
