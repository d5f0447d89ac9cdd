# part: units
# slip: rounded-inside
# says: Your function rounds before it gives the value back, and whatever is computed from it inherits
#   the error. Round where a person reads.
def celsius(temperature_f):
    return (temperature_f - 32) / 1.8


def kmh(speed_mph):
    return round(1.609344 * speed_mph)
