# part: boxes
# slip: heights-for-depths
# says: Land counts with its height in your means. It counts as 0.
depth_m = abs(relief)
area = np.cos(np.deg2rad(relief["lat"])) * xr.ones_like(relief)
boxes_m = (depth_m * area).coarsen(lat=6, lon=6).sum() / area.coarsen(lat=6, lon=6).sum()
