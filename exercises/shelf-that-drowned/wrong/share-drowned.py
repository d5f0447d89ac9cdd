# part: earth
# slip: share-for-number
# says: This is a share of all cells. A number of cells is asked for.
weights = np.cos(np.deg2rad(shelf_share["lat"]))
shelf_percent = 100 * float(shelf_share.weighted(weights).mean())
coarse = cell_mean(relief, 12)
coarse_shelf = (coarse < 0) & (coarse >= -200)
coarse_percent = 100 * float(coarse_shelf.weighted(weights).mean())
drowned = float(((shelf_share >= 0.1) & ~coarse_shelf).mean())
