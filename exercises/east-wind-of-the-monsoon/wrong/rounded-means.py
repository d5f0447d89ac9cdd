# part: eighths
# slip: rounded
# says: You rounded. Give it as computed.
tropics = u[:, 32]
eighths = tropics.reshape(12, 8, 18)
means = eighths.mean(axis=2).round(1)
strongest = means.min(axis=0)
