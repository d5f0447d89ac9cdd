# part: halves
# slip: halves-exchanged
# says: This is the mean of the other half. Latitudes are positive north of the equator.
bend = np.hypot(departure(u, 2), departure(v, 2)).mean(axis=2)
north = np.average(bend[:, lat < 0], axis=1, weights=weights[lat < 0])
south = np.average(bend[:, lat > 0], axis=1, weights=weights[lat > 0])
