# part: alarm
# slip: one-sided
# says: You found the highest mean. A mean far *below* zero is as wrong as one far above.
def worst_mean(departures, axis):
    means = departures.mean(axis=axis)
    return means.max()
