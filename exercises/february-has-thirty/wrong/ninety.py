# part: winter
# slip: always-ninety
# says: This winter has a 29 February. Let `cftime` count the days between two dates.
def winter_days(year, calendar):
    return 31 + 31 + 28
