# part: winter
# slip: march-from-december
# says: The sign is turned: the span is the later date minus the earlier one.
def winter_days(year, calendar):
    december = cftime.datetime(year - 1, 12, 1, calendar=calendar)
    march = cftime.datetime(year, 3, 1, calendar=calendar)
    return (december - march).days
