# part: boxes
# slip: relief-first
# says: You averaged the relief and took the depth afterwards. In a box with a coast the hills have then
#   filled up part of the sea. Take the depth first.
area = np.cos(np.deg2rad(relief["lat"])) * xr.ones_like(relief)
means = (relief * area).coarsen(lat=6, lon=6).sum() / area.coarsen(lat=6, lon=6).sum()
boxes_m = -means.where(means < 0, 0)
