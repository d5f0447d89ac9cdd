# part: flight
# slip: degrees-for-radians
# says: NumPy's sine and cosine expect radians, and your angles are in degrees.
def flight_hours(u, lat, airspeed):
    width = 2.5 * DEGREE * np.cos(lat)
    return (width[:, np.newaxis] / (airspeed + u)).sum(axis=2) / 3600
