# part: eighths
# slip: turned-round
# says: Your rows hold 8 longitudes each, so they are no eighths of the circle. Count again what stands in one
#   row.
tropics = u[:, 32]
eighths = tropics.reshape(12, 18, 8)
means = eighths.mean(axis=1)
strongest = means.min(axis=0)
