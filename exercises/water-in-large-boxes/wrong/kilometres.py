# part: boxes
# slip: kilometres
# says: Your depths are in kilometres. Metres are asked for.
area = np.cos(np.deg2rad(relief["lat"])) * xr.ones_like(relief)
depth_km = -relief.where(relief < 0, 0) / 1000
boxes_m = (depth_km * area).coarsen(lat=6, lon=6).sum() / area.coarsen(lat=6, lon=6).sum()
