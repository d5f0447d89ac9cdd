# part: working
# slip: threads-of-this-computer
# says: You reckon with `THREADS`, whatever number of threads is given. The function is to use its argument.
def working_gigabytes(days, threads):
    values = 24 * days * ROWS * COLUMNS
    return 2 * THREADS * values * 6 / 1e9
