# part: alarm
# slip: values-for-means
# says: This is the largest departure, not the largest mean. Departures may be large; their means along the
#   axis may not.
def worst_mean(departures, axis):
    return abs(departures).max()
