# part: flight
# slip: equator-everywhere
# says: Each stretch is as wide as at the equator. Circles of latitude shrink towards the poles: the
#   width has a cosine in it.
def flight_hours(u, lat, airspeed):
    return (2.5 * DEGREE / (airspeed + u)).sum(axis=2) / 3600
