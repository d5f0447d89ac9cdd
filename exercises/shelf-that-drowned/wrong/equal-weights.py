# part: share
# slip: equal-weights
# says: Each cell counts the same. Cells nearer a pole cover less area, and `cell_mean` knows it.
shelf_share = ((relief < 0) & (relief >= -200)).coarsen(lat=12, lon=12).mean()
