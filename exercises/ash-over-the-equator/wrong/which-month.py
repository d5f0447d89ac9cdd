# part: circle
# slip: position-for-value
# says: This is the position of the value, not the value.
circle = equator.mean(axis=1)
northmost = circle.argmax()
