# part: winter
# slip: calendar-ignored
# says: Your function gives the same days in each calendar. Use the calendar that it is given.
def winter_days(year, calendar):
    december = cftime.datetime(year - 1, 12, 1, calendar="standard")
    march = cftime.datetime(year, 3, 1, calendar="standard")
    return (march - december).days
