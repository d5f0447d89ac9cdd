# part: time
# slip: km-for-metres
# says: Your days are a thousand times too few: the length is in km, and the wind in m/s.
def days_round(circle_km, winds_ms):
    seconds = 0
    for wind in winds_ms:
        seconds += circle_km / len(winds_ms) / wind
    return seconds / 86400
