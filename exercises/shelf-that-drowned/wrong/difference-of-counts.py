# part: earth
# slip: difference-of-counts
# says: You took away all cells that are shelf in the second way. Some of these are less than
#   a tenth shelf: take away those that are both.
weights = np.cos(np.deg2rad(shelf_share["lat"]))
shelf_percent = 100 * float(shelf_share.weighted(weights).mean())
coarse = cell_mean(relief, 12)
coarse_shelf = (coarse < 0) & (coarse >= -200)
coarse_percent = 100 * float(coarse_shelf.weighted(weights).mean())
drowned = int((shelf_share >= 0.1).sum()) - int(coarse_shelf.sum())
