# part: excess
# slip: land-counted
# says: You divided by all 180 cells of the circle, so that land counts as a flux of 0. `mean` divides by
#   the number of cells with a value.
circle_wm2 = sensible_wm2.sum("lon") / 180
excess_wm2 = sensible_wm2 - circle_wm2
