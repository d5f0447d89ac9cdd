# part: share
# slip: not-computed
# says: This is still a recipe: no value has been computed. It is small by now, so compute it.
area = np.cos(np.deg2rad(latitude))[:, np.newaxis] * land
share = (da.isin(haziest, [8, 9, 10]) * area).sum() / area.sum()
