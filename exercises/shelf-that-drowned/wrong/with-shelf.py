# part: earth
# slip: all-with-shelf
# says: These are all cells of which a tenth is shelf. Only those that are no shelf on the coarse grid
#   have drowned.
weights = np.cos(np.deg2rad(shelf_share["lat"]))
shelf_percent = 100 * float(shelf_share.weighted(weights).mean())
coarse = cell_mean(relief, 12)
coarse_shelf = (coarse < 0) & (coarse >= -200)
coarse_percent = 100 * float(coarse_shelf.weighted(weights).mean())
drowned = int((shelf_share >= 0.1).sum())
