# part: earth
# slip: share-again
# says: You asked which cells are half shelf. Here the relief is averaged, and each coarse
#   cell is asked for its mean height.
weights = np.cos(np.deg2rad(shelf_share["lat"]))
shelf_percent = 100 * float(shelf_share.weighted(weights).mean())
coarse = cell_mean(relief, 12)
coarse_shelf = (coarse < 0) & (coarse >= -200)
coarse_percent = 100 * float((shelf_share >= 0.5).weighted(weights).mean())
drowned = int(((shelf_share >= 0.1) & ~coarse_shelf).sum())
