# part: shares
# slip: rounded-shares
# says: These are the right shares, rounded. Round where a person reads, and not before they are
#   compared.
weights = np.cos(np.deg2rad(lat))
north = np.average(northern.mean(axis=2), axis=1, weights=weights).round(2)
south = np.average(southern.mean(axis=2), axis=1, weights=weights).round(2)
