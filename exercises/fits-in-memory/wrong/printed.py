# part: working
# slip: print-for-return
# says: Your function prints its result and gives back None. `return` hands it to the caller.
def working_gigabytes(days, threads):
    values = days * 24 * ROWS * COLUMNS
    print(2 * threads * values * (2 + 4) / 1e9)
