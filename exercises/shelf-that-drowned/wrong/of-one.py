# part: earth
# slip: share-for-percentage
# says: This is a share from 0 to 1. A percentage is asked for.
weights = np.cos(np.deg2rad(shelf_share["lat"]))
shelf_percent = 100 * float(shelf_share.weighted(weights).mean())
coarse = cell_mean(relief, 12)
coarse_shelf = (coarse < 0) & (coarse >= -200)
shelf_percent = float(shelf_share.weighted(weights).mean())
coarse_percent = 100 * float(coarse_shelf.weighted(weights).mean())
drowned = int((shelf_share >= 0.1).sum()) - int(((shelf_share >= 0.1) & coarse_shelf).sum())
