# part: time
# slip: seconds-for-days
# says: These are seconds. A day has 86,400.
def days_round(circle_km, winds_ms):
    seconds = 0
    for wind in winds_ms:
        seconds += 1000 * circle_km / len(winds_ms) / wind
    return seconds
