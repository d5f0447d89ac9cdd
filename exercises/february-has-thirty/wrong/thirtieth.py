# part: winter
# slip: no-such-day
# says: Your function asks for a last day of February that this year or calendar does not have. 1 March
#   exists in all of them.
def winter_days(year, calendar):
    december = cftime.datetime(year - 1, 12, 1, calendar=calendar)
    last = cftime.datetime(year, 2, 30, calendar=calendar)
    return (last - december).days + 1
