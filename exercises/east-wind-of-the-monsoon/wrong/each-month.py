# part: eighths
# slip: wrong-axis
# says: You reduced along another axis than the one that was meant. The axis that you name is the one that
#   disappears, counted from 0: compare the shapes before and after.
tropics = u[:, 32]
eighths = tropics.reshape(12, 8, 18)
means = eighths.mean(axis=2)
strongest = means.min(axis=1)
