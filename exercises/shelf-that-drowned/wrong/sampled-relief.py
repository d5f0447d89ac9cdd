# part: earth
# slip: sampled-relief
# says: You brought the relief to 4° by interpolation. A conservative mean is asked for.
weights = np.cos(np.deg2rad(shelf_share["lat"]))
shelf_percent = 100 * float(shelf_share.weighted(weights).mean())
coarse = cell_mean(relief, 12)
coarse_shelf = (coarse < 0) & (coarse >= -200)
points = relief.interp(lat=shelf_share["lat"], lon=shelf_share["lon"])
coarse_percent = 100 * float(((points < 0) & (points >= -200)).weighted(weights).mean())
drowned = int((shelf_share >= 0.1).sum()) - int(((shelf_share >= 0.1) & coarse_shelf).sum())
