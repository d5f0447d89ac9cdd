# part: earth
# slip: equal-rows
# says: Each row counts the same in your mean over the Earth. Rows nearer the poles need smaller
#   weights, on the coarse grid too.
weights = np.cos(np.deg2rad(shelf_share["lat"]))
shelf_percent = 100 * float(shelf_share.weighted(weights).mean())
coarse = cell_mean(relief, 12)
coarse_shelf = (coarse < 0) & (coarse >= -200)
shelf_percent = 100 * float(shelf_share.mean())
coarse_percent = 100 * float(coarse_shelf.weighted(weights).mean())
drowned = int((shelf_share >= 0.1).sum()) - int(((shelf_share >= 0.1) & coarse_shelf).sum())
