# part: share
# status: wrong value
# says: `share` is a number, and not the right one. It is the area of the land cells whose
#   haziest month is 8, 9 or 10, divided by the area of all land cells, and must be right to within
#   0.001.
area = np.cos(np.deg2rad(latitude))[:, np.newaxis] * land
share = round(float(((da.isin(haziest, [8, 9, 10]) * area).sum() / area.sum()).compute()), 1)
