# part: working
# slip: packed-only
# says: You counted the bytes as they are stored. To compute with them they become `float32`, and
#   that takes more.
def working_gigabytes(days, threads):
    values = days * 24 * ROWS * COLUMNS
    return 2 * threads * values * 2 / 1e9
