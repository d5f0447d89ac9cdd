# part: boxes
# slip: land-for-sea
# says: You kept the land and put 0 on the sea. It is the other way round.
depth_m = -relief.where(relief > 0, 0)
area = np.cos(np.deg2rad(relief["lat"])) * xr.ones_like(relief)
boxes_m = (depth_m * area).coarsen(lat=6, lon=6).sum() / area.coarsen(lat=6, lon=6).sum()
