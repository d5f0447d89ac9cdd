# part: share
# slip: in-percent
# says: This is in percent. The task asks for a number between 0 and 1.
cell = np.cos(np.deg2rad(latitude))[:, np.newaxis]
burning = (haziest >= 8) & (haziest <= 10)
area = cell * land
share = 100 * float((burning * area).sum() / area.sum())
