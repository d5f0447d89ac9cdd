# part: flight
# slip: from-outside
# says: Your function was handed winds of two months and three latitudes, and answers with twelve
#   months and 73 latitudes: it looked outside. Use the names of its arguments.
def flight_hours(winds, latitudes, airspeed):
    width = 2.5 * DEGREE * np.cos(np.deg2rad(lat))
    return (width[:, np.newaxis] / (airspeed + u)).sum(axis=2) / 3600
