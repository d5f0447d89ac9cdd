# part: cut
# slip: other-chunks
# says: Your chunks hold as many hours as they should hold days: the first axis counts hours.
days = max(n for n in range(1, 32) if working_gigabytes(n, THREADS) <= LIMIT_GB)
archive = da.ones((HOURS, ROWS, COLUMNS), chunks=(days, ROWS, COLUMNS), dtype="int16")
winds = archive * np.float32(0.01)
