# part: boxes
# slip: sea-only
# says: You averaged over the sea alone, without the land of the box. Times the area of the box that is too
#   much water: land counts as 0.
area = np.cos(np.deg2rad(relief["lat"])) * xr.ones_like(relief)
depth_m = -relief.where(relief < 0)
sea_area = area.where(relief < 0)
boxes_m = (depth_m * area).coarsen(lat=6, lon=6).sum() / sea_area.coarsen(lat=6, lon=6).sum()
