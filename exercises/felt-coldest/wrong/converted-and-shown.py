# part: units
# slip: print-for-return
# says: Your function prints its result and gives back None. `return` hands it to the caller.
def celsius(temperature_f):
    print((temperature_f - 32) / 1.8)


def kmh(speed_mph):
    print(1.609344 * speed_mph)
