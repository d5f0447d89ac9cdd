# part: winter
# slip: two-calendars
# says: One of your two dates has another calendar. Give both the calendar that the function is given.
def winter_days(year, calendar):
    december = cftime.datetime(year - 1, 12, 1, calendar=calendar)
    march = cftime.datetime(year, 3, 1)
    return (march - december).days
