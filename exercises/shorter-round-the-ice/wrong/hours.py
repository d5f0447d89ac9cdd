# part: time
# slip: hours-for-days
# says: These are hours. A day has 24 of them.
def days_round(circle_km, winds_ms):
    seconds = 0
    for wind in winds_ms:
        seconds += 1000 * circle_km / len(winds_ms) / wind
    return seconds / 3600
