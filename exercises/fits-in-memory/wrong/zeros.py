# part: cut
# slip: zeros-for-ones
# says: Your stand-in is of zeros. A zero stays zero whatever it is multiplied with, so that a wrong
#   scale would not show: ones were asked for.
days = max(n for n in range(1, 32) if working_gigabytes(n, THREADS) <= LIMIT_GB)
archive = da.zeros((HOURS, ROWS, COLUMNS), chunks=(24 * days, ROWS, COLUMNS), dtype="int16")
winds = archive * np.float32(0.01)
