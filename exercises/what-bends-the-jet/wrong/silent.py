# part: alarm
# slip: mean-of-everything
# says: Your alarm stays silent where it should ring. Does it look at the mean of everything? In an
#   accidental fit what is too high in one row is too low in another. Look at each mean along the axis.
def worst_mean(departures, axis):
    means = departures.mean()
    return abs(means).max()
