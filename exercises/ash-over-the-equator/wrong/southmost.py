# part: circle
# slip: smallest
# says: This is the smallest of the twelve, and it is below zero: wind towards the south.
circle = equator.mean(axis=1)
northmost = circle.min()
