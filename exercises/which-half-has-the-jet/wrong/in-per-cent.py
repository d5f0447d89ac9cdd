# part: shares
# slip: per-cent
# says: These are per cent. A fraction lies between 0 and 1.
weights = np.cos(np.deg2rad(lat))
north = 100 * np.average(northern.mean(axis=2), axis=1, weights=weights)
south = 100 * np.average(southern.mean(axis=2), axis=1, weights=weights)
