# part: shares
# slip: share-of-the-half
# says: This is the fraction of one half of the Earth. The fraction of the whole Earth was asked for: the
#   weights of all rows belong into the sum you divide by.
weights = np.cos(np.deg2rad(lat))
north = np.average(northern[:, :36].mean(axis=2), axis=1, weights=weights[:36])
south = np.average(southern[:, 37:].mean(axis=2), axis=1, weights=weights[37:])
