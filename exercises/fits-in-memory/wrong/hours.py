# part: working
# slip: hours-for-days
# says: Your chunk holds as many hours as it should hold days.
def working_gigabytes(days, threads):
    values = days * ROWS * COLUMNS
    return 2 * threads * values * (2 + 4) / 1e9
