# part: boxes
# slip: land-as-negative-depth
# says: Land has a negative depth in your means and takes away water. It counts as 0.
area = np.cos(np.deg2rad(relief["lat"])) * xr.ones_like(relief)
boxes_m = -(relief * area).coarsen(lat=6, lon=6).sum() / area.coarsen(lat=6, lon=6).sum()
