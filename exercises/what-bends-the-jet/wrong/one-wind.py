# part: halves
# slip: one-wind
# says: This is the departure of one of the two winds. The speed is made of both.
unevenness = abs(departure(u, 2)).mean(axis=2)
north = np.average(unevenness[:, lat > 0], axis=1, weights=weights[lat > 0])
south = np.average(unevenness[:, lat < 0], axis=1, weights=weights[lat < 0])
