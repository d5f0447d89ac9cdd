# part: boxes
# slip: equal-weights
# says: Each cell counts the same in your boxes. Cells nearer a pole cover less area: give each the cosine
#   of its latitude as a weight.
boxes_m = -relief.where(relief < 0, 0).coarsen(lat=6, lon=6).mean()
