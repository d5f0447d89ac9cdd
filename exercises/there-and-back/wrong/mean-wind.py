# part: flight
# slip: mean-first
# says: You took the mean wind of the route first. A slow stretch lasts longer than a fast one, so its wind
#   counts for more: find the time of each stretch, then add.
def flight_hours(u, lat, airspeed):
    length = u.shape[2] * 2.5 * DEGREE * np.cos(np.deg2rad(lat))
    return length / (airspeed + u.mean(axis=2)) / 3600
