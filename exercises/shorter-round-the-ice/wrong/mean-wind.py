# part: time
# slip: by-mean-wind
# says: You divided by the mean wind. A slow stretch costs more than a fast one saves: add up the time stretch
#   by stretch.
def days_round(circle_km, winds_ms):
    return 1000 * circle_km / winds_ms.mean() / 86400
