# part: alarm
# slip: print-for-return
# says: Your function prints its result and gives back None. `return` hands it to the caller.
def worst_mean(departures, axis):
    means = departures.mean(axis=axis)
    print(abs(means).max())
