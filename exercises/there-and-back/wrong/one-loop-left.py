# part: flight
# slip: loops-kept
# says: It still goes through the points one by one; `np.vectorize` and a function with loops do, too. Let
#   one expression work on whole arrays.
def flight_hours(u, lat, airspeed):
    hours = np.zeros(u.shape[:2])
    for row in range(u.shape[1]):
        width = 2.5 * DEGREE * np.cos(np.deg2rad(lat[row]))
        hours[:, row] = (width / (airspeed + u[:, row])).sum(axis=1) / 3600
    return hours
