# part: eighths
# slip: one-off
# says: Your circle is beside the one at 10° N. Count the steps from 90 to 10: their number is the position.
tropics = u[:, 33]
eighths = tropics.reshape(12, 8, 18)
means = eighths.mean(axis=2)
strongest = means.min(axis=0)
