# part: boxes
# slip: depths-added-up
# says: You added up the depths of the cells of each box. Its mean depth is asked for.
depth_m = -relief.where(relief < 0, 0)
area = np.cos(np.deg2rad(relief["lat"])) * xr.ones_like(relief)
boxes_m = depth_m.coarsen(lat=6, lon=6).sum()
