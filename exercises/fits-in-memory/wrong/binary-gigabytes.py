# part: working
# status: wrong value
# says: What `working_gigabytes` gives back is a number, and not the right one. It is the
#   values of a block, times the bytes a value takes in both forms, times two blocks a thread.
def working_gigabytes(days, threads):
    values = days * 24 * ROWS * COLUMNS
    return 2 * threads * values * (2 + 4) / 2**30
