# part: working
# slip: eight-bytes
# says: You reckon with eight bytes a value. A `float32` has 32 bits.
def working_gigabytes(days, threads):
    values = days * 24 * ROWS * COLUMNS
    return 2 * threads * values * (2 + 8) / 1e9
