# part: shares
# slip: sum-for-mean
# says: You added up weighted values, and did not divide by the sum of the weights. A fraction cannot be
#   larger than 1.
weights = np.cos(np.deg2rad(lat))
north = (northern.mean(axis=2) * weights).sum(axis=1)
south = (southern.mean(axis=2) * weights).sum(axis=1)
