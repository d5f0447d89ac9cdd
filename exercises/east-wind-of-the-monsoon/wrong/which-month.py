# part: eighths
# slip: position-for-value
# says: This is the position of the value, not the value.
tropics = u[:, 32]
eighths = tropics.reshape(12, 8, 18)
means = eighths.mean(axis=2)
strongest = means.argmin(axis=0)
