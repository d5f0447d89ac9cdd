# part: flight
# slip: wrong-axis
# says: You reduced along another axis than the one that was meant. The axis that you name is the one that
#   disappears, counted from 0: compare the shapes before and after.
def flight_hours(u, lat, airspeed):
    width = 2.5 * DEGREE * np.cos(np.deg2rad(lat))
    return (width[:, np.newaxis] / (airspeed + u)).sum(axis=1) / 3600
