# part: halves
# slip: wrong-axis
# says: You reduced along another axis than the one that was meant. The axis that you name is the one that
#   disappears, counted from 0: compare the shapes before and after.
u_bend = departure(u, 0)
v_bend = departure(v, 0)
bend = np.hypot(u_bend, v_bend).mean(axis=2)
north = np.average(bend[:, lat > 0], axis=1, weights=weights[lat > 0])
south = np.average(bend[:, lat < 0], axis=1, weights=weights[lat < 0])
