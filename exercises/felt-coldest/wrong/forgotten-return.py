# part: units
# slip: no-return
# says: Your function ends without `return`, and so gives back None. What it computed is lost when it
#   ends.
def celsius(temperature_f):
    converted_c = (temperature_f - 32) / 1.8


def kmh(speed_mph):
    return 1.609344 * speed_mph
