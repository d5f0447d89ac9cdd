# part: share
# slip: rounded
# says: You rounded. Give it as computed, with all its digits, and round only what you write in a
#   sentence.
area = np.cos(np.deg2rad(latitude))[:, np.newaxis] * land
share = round(float(((da.isin(haziest, [8, 9, 10]) * area).sum() / area.sum()).compute()), 1)
