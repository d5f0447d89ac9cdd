# part: cut
# slip: wider-than-asked
# says: Each value takes more bytes than the archive gives it. `dtype` says how many: which one was
#   named?
days = max(n for n in range(1, 32) if working_gigabytes(n, THREADS) <= LIMIT_GB)
archive = da.ones((HOURS, ROWS, COLUMNS), chunks=(24 * days, ROWS, COLUMNS), dtype="int32")
winds = archive * np.float32(0.01)
