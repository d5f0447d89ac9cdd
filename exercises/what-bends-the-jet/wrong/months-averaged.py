# part: halves
# slip: wrong-axis
# says: You reduced along another axis than the one that was meant. The axis that you name is the one that
#   disappears, counted from 0: compare the shapes before and after.
unevenness = np.hypot(departure(u, 2), departure(v, 2)).mean(axis=2)
north = unevenness[:, lat > 0].mean(axis=0)
south = unevenness[:, lat < 0].mean(axis=0)
