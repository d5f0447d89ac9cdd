# part: boxes
# slip: sign-turned
# says: Your depths are negative. They are asked for as positive numbers.
area = np.cos(np.deg2rad(relief["lat"])) * xr.ones_like(relief)
below = relief.where(relief < 0, 0)
boxes_m = (below * area).coarsen(lat=6, lon=6).sum() / area.coarsen(lat=6, lon=6).sum()
