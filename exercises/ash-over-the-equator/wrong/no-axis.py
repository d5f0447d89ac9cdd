# part: circle
# slip: all-used-up
# says: This is one number, the mean of all months and longitudes. Name the axis that is to be used up.
circle = equator.mean()
northmost = circle.max()
