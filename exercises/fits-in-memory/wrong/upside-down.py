# part: cut
# slip: scale-turned
# says: The scale is upside down. A one in the archive is a small wind, and yours is a hurricane.
days = max(n for n in range(1, 32) if working_gigabytes(n, THREADS) <= LIMIT_GB)
archive = da.ones((HOURS, ROWS, COLUMNS), chunks=(24 * days, ROWS, COLUMNS), dtype="int16")
winds = archive * np.float32(100)
