# part: alarm
# slip: one-axis-of-two
# says: Of an array with three axes your alarm gives back a row of numbers. Take the largest of *all* the
#   means: name no axis in that step.
def worst_mean(departures, axis):
    return abs(departures.mean(axis=axis)).max(axis=0)
