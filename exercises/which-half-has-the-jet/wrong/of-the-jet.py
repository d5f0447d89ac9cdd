# part: shares
# slip: share-of-the-jet
# says: This is the share of one half in all of the jet. The share of the Earth was asked for.
weights = np.cos(np.deg2rad(lat))
under = np.average((northern | southern).mean(axis=2), axis=1, weights=weights)
north = np.average(northern.mean(axis=2), axis=1, weights=weights) / under
south = np.average(southern.mean(axis=2), axis=1, weights=weights) / under
