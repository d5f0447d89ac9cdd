# part: cut
# slip: one-too-many
# says: With this number of days the limit is just passed. It is the last one below the limit that
#   you want.
days = min(n for n in range(1, 32) if working_gigabytes(n, THREADS) > LIMIT_GB)
archive = da.ones((HOURS, ROWS, COLUMNS), chunks=(24 * days, ROWS, COLUMNS), dtype="int16")
winds = archive * np.float32(0.01)
