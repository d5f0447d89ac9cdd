# part: boxes
# slip: not-divided
# says: This is depth times weight, summed over each box. Divide it by the sum of the weights.
area = np.cos(np.deg2rad(relief["lat"])) * xr.ones_like(relief)
boxes_m = (-relief.where(relief < 0, 0) * area).coarsen(lat=6, lon=6).sum()
