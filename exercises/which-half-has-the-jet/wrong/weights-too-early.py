# part: shares
# slip: shapes-refused
# says: If the error says that shapes could not be broadcast: write the two shapes below each other, aligned
#   at the right. Where a length does not fit, one array lacks an axis of length 1, and `np.newaxis`
#   gives it one.
weights = np.cos(np.deg2rad(lat))
north = (northern * weights).sum(axis=(1, 2)) / weights.sum() / 144
south = (southern * weights).sum(axis=(1, 2)) / weights.sum() / 144
