# part: earth
# slip: deep-only
# says: You counted those that became deep sea. Others became land, and are no shelf either.
weights = np.cos(np.deg2rad(shelf_share["lat"]))
shelf_percent = 100 * float(shelf_share.weighted(weights).mean())
coarse = cell_mean(relief, 12)
coarse_shelf = (coarse < 0) & (coarse >= -200)
coarse_percent = 100 * float(coarse_shelf.weighted(weights).mean())
drowned = int(((shelf_share >= 0.1) & (coarse < -200)).sum())
