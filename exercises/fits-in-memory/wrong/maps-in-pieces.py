# part: cut
# slip: time-not-cut
# says: Time is not cut at all: every chunk holds forty years. Time is the axis that must be cut
#   here.
days = max(n for n in range(1, 32) if working_gigabytes(n, THREADS) <= LIMIT_GB)
archive = da.ones((HOURS, ROWS, COLUMNS), chunks=(HOURS, 10, 10), dtype="int16")
winds = archive * np.float32(0.01)
