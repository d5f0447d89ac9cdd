# part: reef
# slip: float32-for-stored
# says: Twice too much: you gave each value four bytes. The archive stores it in `BYTES`.
requests = touched(REEF, CHUNK)
gigabytes = requests * np.prod(CHUNK) * 4 / 1e9
