# part: earth
# slip: land-with-it
# says: Land counts as shelf in your mask: it lies above −200 m, too. Two conditions are
#   needed.
weights = np.cos(np.deg2rad(shelf_share["lat"]))
shelf_percent = 100 * float(shelf_share.weighted(weights).mean())
coarse = cell_mean(relief, 12)
coarse_shelf = (coarse < 0) & (coarse >= -200)
coarse_percent = 100 * float((coarse >= -200).weighted(weights).mean())
drowned = int(((shelf_share >= 0.1) & ~coarse_shelf).sum())
