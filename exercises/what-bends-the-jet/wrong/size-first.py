# part: alarm
# slip: abs-first
# says: Your alarm rings even where all is well: you took the size of each value before the mean, and then
#   nothing can cancel. Average first.
def worst_mean(departures, axis):
    means = abs(departures).mean(axis=axis)
    return means.max()
