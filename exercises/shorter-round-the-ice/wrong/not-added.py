# part: time
# slip: last-stretch
# says: This is the time of a single stretch. If the `return` is after the loop, look for `=` where `+=` is
#   needed.
def days_round(circle_km, winds_ms):
    seconds = 0
    for wind in winds_ms:
        seconds = 1000 * circle_km / len(winds_ms) / wind
    return seconds / 86400
