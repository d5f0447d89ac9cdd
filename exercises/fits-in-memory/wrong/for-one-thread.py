# part: cut
# slip: one-thread
# says: So large a chunk suits one thread. Eight of them work at the same time, and each brings its
#   blocks.
days = max(n for n in range(1, 32) if working_gigabytes(n, 1) <= LIMIT_GB)
archive = da.ones((HOURS, ROWS, COLUMNS), chunks=(24 * days, ROWS, COLUMNS), dtype="int16")
winds = archive * np.float32(0.01)
