# part: halves
# slip: root-mean-square
# says: You averaged squares and took the root of the mean. First the speed at each point, then its
#   mean around the circle.
unevenness = np.sqrt(u.var(axis=2) + v.var(axis=2))
north = np.average(unevenness[:, lat > 0], axis=1, weights=weights[lat > 0])
south = np.average(unevenness[:, lat < 0], axis=1, weights=weights[lat < 0])
