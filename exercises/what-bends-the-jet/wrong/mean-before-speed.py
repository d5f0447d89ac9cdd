# part: halves
# slip: mean-before-speed
# says: You averaged both winds around the circle and made a speed of the means. First the speed at
#   each point, then its mean.
unevenness = np.hypot(abs(departure(u, 2)).mean(axis=2), abs(departure(v, 2)).mean(axis=2))
north = np.average(unevenness[:, lat > 0], axis=1, weights=weights[lat > 0])
south = np.average(unevenness[:, lat < 0], axis=1, weights=weights[lat < 0])
