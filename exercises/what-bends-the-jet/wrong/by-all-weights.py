# part: halves
# slip: divided-by-the-earth
# says: You added up one half, and divided by the weights of the whole Earth. Divide by the weights of
#   the rows that you added.
unevenness = np.hypot(departure(u, 2), departure(v, 2)).mean(axis=2)
north = (unevenness * weights)[:, lat > 0].sum(axis=1) / weights.sum()
south = (unevenness * weights)[:, lat < 0].sum(axis=1) / weights.sum()
