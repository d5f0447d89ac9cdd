# part: flight
# slip: seconds-for-hours
# says: These are seconds. Hours were asked for.
def flight_hours(u, lat, airspeed):
    width = 2.5 * DEGREE * np.cos(np.deg2rad(lat))
    return (width[:, np.newaxis] / (airspeed + u)).sum(axis=2)
