# part: shares
# slip: degrees-for-radians
# says: NumPy's sine and cosine expect radians, and your angles are in degrees.
weights = np.cos(lat)
north = np.average(northern.mean(axis=2), axis=1, weights=weights)
south = np.average(southern.mean(axis=2), axis=1, weights=weights)
