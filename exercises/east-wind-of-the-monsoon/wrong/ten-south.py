# part: eighths
# slip: southern-circle
# says: This is 10° S. The rows go from north to south, and the equator is row 36.
tropics = u[:, 40]
eighths = tropics.reshape(12, 8, 18)
means = eighths.mean(axis=2)
strongest = means.min(axis=0)
