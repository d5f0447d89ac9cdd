# part: eighths
# slip: all-used-up
# says: This is one number, of all months and eighths. Name the axis that is to be used up.
tropics = u[:, 32]
eighths = tropics.reshape(12, 8, 18)
means = eighths.mean(axis=2)
strongest = means.min()
