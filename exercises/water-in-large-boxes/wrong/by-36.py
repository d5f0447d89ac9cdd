# part: boxes
# slip: weights-not-divided
# says: You divided depth times weight by the number of cells. Divide by the sum of their
#   weights, or by the mean weight.
depth_m = -relief.where(relief < 0, 0)
area = np.cos(np.deg2rad(relief["lat"])) * xr.ones_like(relief)
boxes_m = (depth_m * area).coarsen(lat=6, lon=6).mean()
