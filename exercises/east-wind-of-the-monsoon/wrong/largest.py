# part: eighths
# slip: largest-for-strongest
# says: These are the largest values. Wind from the east is negative, so its strongest is the smallest.
tropics = u[:, 32]
eighths = tropics.reshape(12, 8, 18)
means = eighths.mean(axis=2)
strongest = means.max(axis=0)
