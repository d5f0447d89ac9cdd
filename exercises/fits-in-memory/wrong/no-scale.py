# part: cut
# slip: scale-forgotten
# says: These are the archive's numbers in four bytes, and not yet m/s: their step is still to be
#   applied.
days = max(n for n in range(1, 32) if working_gigabytes(n, THREADS) <= LIMIT_GB)
archive = da.ones((HOURS, ROWS, COLUMNS), chunks=(24 * days, ROWS, COLUMNS), dtype="int16")
winds = archive * np.float32(1)
