# part: circle
# slip: rounded
# says: You rounded. Give it as computed.
circle = equator.mean(axis=1).round(1)
northmost = circle.max()
