# part: earth
# slip: nothing-drowned
# says: This is the area of the fine shelf once more. Here the relief is averaged first, and then each
#   coarse cell is asked.
weights = np.cos(np.deg2rad(shelf_share["lat"]))
shelf_percent = 100 * float(shelf_share.weighted(weights).mean())
coarse = cell_mean(relief, 12)
coarse_shelf = (coarse < 0) & (coarse >= -200)
coarse_percent = 100 * float(cell_mean((relief < 0) & (relief >= -200), 12).weighted(weights).mean())
drowned = int((shelf_share >= 0.1).sum()) - int(((shelf_share >= 0.1) & coarse_shelf).sum())
