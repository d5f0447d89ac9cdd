# part: halves
# slip: speed-first
# says: You took the departure of the speed. Wind that turns and keeps its speed departs as well: take the
#   departures of both winds first, and their speed afterwards.
unevenness = abs(departure(np.hypot(u, v), 2)).mean(axis=2)
north = np.average(unevenness[:, lat > 0], axis=1, weights=weights[lat > 0])
south = np.average(unevenness[:, lat < 0], axis=1, weights=weights[lat < 0])
