# part: units
# slip: brackets
# says: Without brackets only the 32 is divided: as in mathematics, `/` comes before `-`.
def celsius(temperature_f):
    return temperature_f - 32 / 1.8


def kmh(speed_mph):
    return 1.609344 * speed_mph
