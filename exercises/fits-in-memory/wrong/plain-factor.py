# part: cut
# slip: wider-than-asked
# says: Each value takes more bytes than a number of dtype float32. Somewhere something wider came
#   in, and whatever meets it becomes as wide: look at the dtype of each step.
days = max(n for n in range(1, 32) if working_gigabytes(n, THREADS) <= LIMIT_GB)
archive = da.ones((HOURS, ROWS, COLUMNS), chunks=(24 * days, ROWS, COLUMNS), dtype="int16")
winds = archive * 0.01
