# part: eighths
# slip: latitude-for-position
# says: 10 is a position, not a latitude: it is 65° N. How many steps is it from 90 to 10?
tropics = u[:, 10]
eighths = tropics.reshape(12, 8, 18)
means = eighths.mean(axis=2)
strongest = means.min(axis=0)
