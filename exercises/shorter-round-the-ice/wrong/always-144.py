# part: time
# slip: length-typed
# says: This call has three stretches, and your function counts 144. Ask the array how long it is.
def days_round(circle_km, winds_ms):
    seconds = 0
    for wind in winds_ms:
        seconds += 1000 * circle_km / 144 / wind
    return seconds / 86400
