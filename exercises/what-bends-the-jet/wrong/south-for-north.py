# part: halves
# slip: halves-exchanged
# says: This is the mean of the other half. Latitudes are positive north of the equator.
unevenness = np.hypot(departure(u, 2), departure(v, 2)).mean(axis=2)
north = np.average(unevenness[:, lat < 0], axis=1, weights=weights[lat < 0])
south = np.average(unevenness[:, lat > 0], axis=1, weights=weights[lat > 0])
