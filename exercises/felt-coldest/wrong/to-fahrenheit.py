# part: units
# slip: turned-round
# says: You multiplied by 1.8, which leads from °C to °F. This function goes the other way.
def celsius(temperature_f):
    return (temperature_f - 32) * 1.8


def kmh(speed_mph):
    return 1.609344 * speed_mph
