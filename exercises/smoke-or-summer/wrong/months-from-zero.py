# part: share
# slip: one-month-early
# says: This is July to September. January is month 1.
cell = np.cos(np.deg2rad(latitude))[:, np.newaxis]
burning = (haziest >= 7) & (haziest <= 9)
area = cell * land
share = float((burning * area).sum() / area.sum())
