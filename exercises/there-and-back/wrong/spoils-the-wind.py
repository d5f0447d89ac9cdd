# part: flight
# slip: aliasing
# says: Your function changed the data that it was given. Work on a copy: a name is no copy.
def flight_hours(u, lat, airspeed):
    width = 2.5 * DEGREE * np.cos(np.deg2rad(lat))
    u += airspeed
    return (width[:, np.newaxis] / u).sum(axis=2) / 3600
