# part: reef
# slip: gibibytes
# says: You divided by 1024³, which gives gibibytes. A gigabyte is 10⁹ bytes.
requests = touched(REEF, CHUNK)
gigabytes = requests * np.prod(CHUNK) * BYTES / 1024**3
