# part: cut
# slip: computed-early
# says: You ran the recipe: these are values, in memory. Asked for is the recipe itself, so that
#   what comes after it can join in. Leave out the step that computes.
days = max(n for n in range(1, 32) if working_gigabytes(n, THREADS) <= LIMIT_GB)
archive = da.ones((HOURS, ROWS, COLUMNS), chunks=(24 * days, ROWS, COLUMNS), dtype="int16")
winds = (archive[:1, :5, :5] * np.float32(0.01)).compute()
