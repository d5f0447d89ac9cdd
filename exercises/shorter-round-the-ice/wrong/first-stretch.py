# part: time
# slip: returns-in-the-loop
# says: Your function gives back the time of the first stretch only: a `return` inside the loop ends the call
#   in the first turn.
def days_round(circle_km, winds_ms):
    seconds = 0
    for wind in winds_ms:
        seconds += 1000 * circle_km / len(winds_ms) / wind
        return seconds / 86400
