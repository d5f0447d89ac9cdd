# part: time
# slip: print-for-return
# says: Your function prints its result and gives back None. `return` hands it to the caller.
def days_round(circle_km, winds_ms):
    seconds = 0
    for wind in winds_ms:
        seconds += 1000 * circle_km / len(winds_ms) / wind
    print(seconds / 86400)
