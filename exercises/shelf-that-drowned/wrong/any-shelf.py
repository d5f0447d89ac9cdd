# part: earth
# slip: any-shelf
# says: Any bit of shelf counts in your number. At least a tenth of the cell is asked for.
weights = np.cos(np.deg2rad(shelf_share["lat"]))
shelf_percent = 100 * float(shelf_share.weighted(weights).mean())
coarse = cell_mean(relief, 12)
coarse_shelf = (coarse < 0) & (coarse >= -200)
coarse_percent = 100 * float(coarse_shelf.weighted(weights).mean())
drowned = int((shelf_share > 0).sum()) - int(((shelf_share > 0) & coarse_shelf).sum())
