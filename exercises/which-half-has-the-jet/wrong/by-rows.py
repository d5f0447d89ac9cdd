# part: shares
# slip: divided-by-rows
# says: You weighted each row and then divided by the number of rows. Divide by the sum of the
#   weights.
weights = np.cos(np.deg2rad(lat))
north = (northern.mean(axis=2) * weights).mean(axis=1)
south = (southern.mean(axis=2) * weights).mean(axis=1)
