# part: working
# slip: unpacked-only
# says: You counted the numbers as `float32` only. The packed block, from which they are made, is
#   there at the same time.
def working_gigabytes(days, threads):
    values = days * 24 * ROWS * COLUMNS
    return 2 * threads * values * 4 / 1e9
