# part: flight
# slip: against-the-wind
# says: This is the flight westward. `u` is positive for wind that blows to the east, and so makes a flight
#   to the east faster.
def flight_hours(u, lat, airspeed):
    width = 2.5 * DEGREE * np.cos(np.deg2rad(lat))
    return (width[:, np.newaxis] / (airspeed - u)).sum(axis=2) / 3600
