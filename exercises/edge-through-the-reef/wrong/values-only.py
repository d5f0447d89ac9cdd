# part: reef
# slip: bytes-forgotten
# says: You counted values, in billions. Each of them has more than one byte.
requests = touched(REEF, CHUNK)
gigabytes = requests * np.prod(CHUNK) / 1e9
