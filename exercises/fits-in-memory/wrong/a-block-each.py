# part: working
# slip: one-block-a-thread
# says: You counted one block a thread. While one is worked on, the next is already being loaded.
def working_gigabytes(days, threads):
    values = days * 24 * ROWS * COLUMNS
    return threads * values * (2 + 4) / 1e9
