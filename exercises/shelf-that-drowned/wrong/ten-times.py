# part: earth
# slip: tenth-as-percentage
# says: No cell is ten times shelf. `shelf_share` runs from 0 to 1, so a tenth is 0.1.
weights = np.cos(np.deg2rad(shelf_share["lat"]))
shelf_percent = 100 * float(shelf_share.weighted(weights).mean())
coarse = cell_mean(relief, 12)
coarse_shelf = (coarse < 0) & (coarse >= -200)
coarse_percent = 100 * float(coarse_shelf.weighted(weights).mean())
drowned = int(((shelf_share >= 10) & ~coarse_shelf).sum())
