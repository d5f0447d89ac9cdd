# part: boxes
# slip: cosine-of-degrees
# says: `np.cos` wants radians, and the latitudes are in degrees.
depth_m = -relief.where(relief < 0, 0)
area = np.cos(relief["lat"]) * xr.ones_like(relief)
boxes_m = (depth_m * area).coarsen(lat=6, lon=6).sum() / area.coarsen(lat=6, lon=6).sum()
