# part: earth
# slip: cells-with-some
# says: You counted the cells that hold any shelf. Most of them hold little: average the
#   share.
weights = np.cos(np.deg2rad(shelf_share["lat"]))
shelf_percent = 100 * int((shelf_share > 0).sum()) / shelf_share.size
coarse = cell_mean(relief, 12)
coarse_shelf = (coarse < 0) & (coarse >= -200)
coarse_percent = 100 * float(coarse_shelf.weighted(weights).mean())
drowned = int(((shelf_share >= 0.1) & ~coarse_shelf).sum())
