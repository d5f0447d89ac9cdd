# part: share
# slip: sea-in-one-sum
# says: The area above the line has the sea in it, the one below has not. A share divides a part by its whole.
cell = np.cos(np.deg2rad(latitude))[:, np.newaxis]
burning = (haziest >= 8) & (haziest <= 10)
share = float((burning * cell).sum() / (cell * land).sum())
