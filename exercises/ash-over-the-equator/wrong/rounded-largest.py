# part: circle
# slip: rounded
# says: You rounded. Give it as computed, with all its digits, and round only what you write in a
#   sentence.
circle = equator.mean(axis=1)
northmost = circle.max().round(2)
