# part: halves
# slip: unweighted-mean
# says: Every grid point counts the same in your mean. Rows nearer the poles cover less of the Earth: give
#   each point the cosine of its latitude as a weight.
unevenness = np.hypot(departure(u, 2), departure(v, 2)).mean(axis=2)
north = unevenness[:, lat > 0].mean(axis=1)
south = unevenness[:, lat < 0].mean(axis=1)
