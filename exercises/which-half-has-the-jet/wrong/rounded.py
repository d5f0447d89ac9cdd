# part: shares
# slip: rounded
# says: You rounded. Give it as computed, with all its digits, and round only what you write in a
#   sentence.
weights = np.cos(np.deg2rad(lat))
north = np.average(northern.mean(axis=2), axis=1, weights=weights).round(2)
south = np.average(southern.mean(axis=2), axis=1, weights=weights).round(2)
