# part: excess
# slip: mean-of-the-year
# says: You subtracted each cell's own mean of the year. What was asked for is the mean around the circle
#   of latitude.
circle_wm2 = sensible_wm2.mean("lon")
excess_wm2 = sensible_wm2 - sensible_wm2.mean("month")
