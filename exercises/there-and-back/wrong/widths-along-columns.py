# part: flight
# slip: accidental-fit
# says: No error, and yet the wrong values met. Shapes are lined up at their right ends, and here another
#   axis happens to have the same length. Write the two shapes below each other.
def flight_hours(u, lat, airspeed):
    width = 2.5 * DEGREE * np.cos(np.deg2rad(lat))
    return (width / (airspeed + u)).sum(axis=2) / 3600
