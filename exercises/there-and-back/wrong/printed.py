# part: flight
# slip: print-for-return
# says: Your function prints its result and gives back None. `return` hands it to the caller.
def flight_hours(u, lat, airspeed):
    width = 2.5 * DEGREE * np.cos(np.deg2rad(lat))
    print((width[:, np.newaxis] / (airspeed + u)).sum(axis=2) / 3600)
