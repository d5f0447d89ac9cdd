# part: share
# slip: degrees-for-radians
# says: NumPy's sine and cosine expect radians, and your angles are in degrees.
area = np.cos(latitude)[:, np.newaxis] * land
share = float(((da.isin(haziest, [8, 9, 10]) * area).sum() / area.sum()).compute())
