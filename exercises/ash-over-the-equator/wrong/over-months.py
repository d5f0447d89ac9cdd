# part: circle
# slip: wrong-axis
# says: You reduced along another axis than the one that was meant. The axis that you name is the one that
#   disappears, counted from 0: compare the shapes before and after.
circle = equator.mean(axis=0)
northmost = circle.max()
