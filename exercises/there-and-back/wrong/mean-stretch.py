# part: flight
# slip: mean-for-sum
# says: This is the time of a mean stretch. The innermost loop adds up.
def flight_hours(u, lat, airspeed):
    width = 2.5 * DEGREE * np.cos(np.deg2rad(lat))
    return (width[:, np.newaxis] / (airspeed + u)).mean(axis=2) / 3600
