# part: memory
# slip: of-the-values
# says: This is the autocorrelation of the index itself, in which the tilt counts as memory.
#   Subtract the line first.
r1 = np.corrcoef(soi[:-1], soi[1:])[0, 1]
n_eff = 120 * (1 - r1) / (1 + r1)
