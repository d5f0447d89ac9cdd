# part: boxes
# slip: weights-without-longitude
# says: Your weights have latitudes only. `coarsen` needs a weight for each cell: multiply by
#   `xr.ones_like(relief)`.
depth_m = -relief.where(relief < 0, 0)
area = np.cos(np.deg2rad(relief["lat"]))
boxes_m = (depth_m * area).coarsen(lat=6, lon=6).sum() / area.coarsen(lat=6).sum()
