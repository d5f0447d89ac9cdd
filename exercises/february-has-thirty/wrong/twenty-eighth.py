# part: winter
# slip: to-last-of-february
# says: One day is missing: your winter stops when the last day of February begins. It is over when March
#   begins.
def winter_days(year, calendar):
    december = cftime.datetime(year - 1, 12, 1, calendar=calendar)
    last = cftime.datetime(year, 2, 28, calendar=calendar)
    return (last - december).days
