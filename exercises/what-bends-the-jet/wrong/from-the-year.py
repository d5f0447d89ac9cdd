# part: halves
# slip: wrong-axis
# says: You reduced along another axis than the one that was meant. The axis that you name is the one that
#   disappears, counted from 0: compare the shapes before and after.
u_departure = departure(u, 0)
v_departure = departure(v, 0)
unevenness = np.hypot(u_departure, v_departure).mean(axis=2)
north = np.average(unevenness[:, lat > 0], axis=1, weights=weights[lat > 0])
south = np.average(unevenness[:, lat < 0], axis=1, weights=weights[lat < 0])
