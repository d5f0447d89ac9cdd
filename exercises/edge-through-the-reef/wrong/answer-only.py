# part: reef
# slip: answer-for-bill
# says: This is the size of the answer. A reader fetches whole chunks, and these hold far more than
#   the reef.
requests = touched(REEF, CHUNK)
gigabytes = np.prod([axis.stop - axis.start for axis in REEF]) * BYTES / 1e9
