# part: share
# slip: weights-of-one-column
# says: A share cannot be larger than 1. You divided by the weights of one column, and summed over
#   all of them.
area = np.cos(np.deg2rad(latitude))[:, np.newaxis]
share = float(((da.isin(haziest, [8, 9, 10]) * area * land).sum() / area.sum()).compute())
