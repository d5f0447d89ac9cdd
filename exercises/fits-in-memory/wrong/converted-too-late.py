# part: cut
# slip: wider-on-the-way
# says: The result is float32, but a step before it makes wider values, and a block of that step
#   takes more memory than you predicted. Converting at the end comes too late: look at the dtype of
#   each step.
days = max(n for n in range(1, 32) if working_gigabytes(n, THREADS) <= LIMIT_GB)
archive = da.ones((HOURS, ROWS, COLUMNS), chunks=(24 * days, ROWS, COLUMNS), dtype="int16")
winds = (archive * 0.01).astype("float32")
