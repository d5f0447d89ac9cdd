# part: winter
# slip: winter-that-begins
# says: The winter that *ends* in the year is asked for. Yours begins in it.
def winter_days(year, calendar):
    december = cftime.datetime(year, 12, 1, calendar=calendar)
    march = cftime.datetime(year + 1, 3, 1, calendar=calendar)
    return (march - december).days
