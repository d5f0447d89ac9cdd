# part: halves
# slip: equator-counted
# says: The row of the equator is in your mean. The task leaves it out of both halves.
unevenness = np.hypot(departure(u, 2), departure(v, 2)).mean(axis=2)
north = np.average(unevenness[:, lat >= 0], axis=1, weights=weights[lat >= 0])
south = np.average(unevenness[:, lat <= 0], axis=1, weights=weights[lat <= 0])
