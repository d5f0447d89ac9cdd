# part: units
# slip: miles-for-kilometres
# says: You divided, which leads from kilometres to miles. In an hour one goes more kilometres than miles.
def celsius(temperature_f):
    return (temperature_f - 32) / 1.8


def kmh(speed_mph):
    return speed_mph / 1.609344
