# part: flight
# slip: one-degree
# says: Your stretches are one degree wide. A column stands for 2.5 degrees.
def flight_hours(u, lat, airspeed):
    width = DEGREE * np.cos(np.deg2rad(lat))
    return (width[:, np.newaxis] / (airspeed + u)).sum(axis=2) / 3600
