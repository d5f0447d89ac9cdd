# part: winter
# slip: without-february
# says: Your winter stops when February begins. It is over when March begins.
def winter_days(year, calendar):
    december = cftime.datetime(year - 1, 12, 1, calendar=calendar)
    february = cftime.datetime(year, 2, 1, calendar=calendar)
    return (february - december).days
