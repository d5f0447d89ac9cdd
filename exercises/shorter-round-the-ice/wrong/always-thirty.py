# part: time
# slip: circle-typed
# says: This call brings another length of the circle, and your function uses 34,668 km. Compute with the
#   argument.
def days_round(circle_km, winds_ms):
    seconds = 0
    for wind in winds_ms:
        seconds += 34668000 / len(winds_ms) / wind
    return seconds / 86400
