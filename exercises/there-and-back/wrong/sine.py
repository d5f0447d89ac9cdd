# part: flight
# slip: sine-for-cosine
# says: With the sine the equator has no width and the pole the whole. It is the cosine.
def flight_hours(u, lat, airspeed):
    width = 2.5 * DEGREE * np.sin(np.deg2rad(lat))
    return (width[:, np.newaxis] / (airspeed + u)).sum(axis=2) / 3600
