# part: winter
# slip: print-for-return
# says: Your function prints its result and gives back None. `return` hands it to the caller.
def winter_days(year, calendar):
    december = cftime.datetime(year - 1, 12, 1, calendar=calendar)
    march = cftime.datetime(year, 3, 1, calendar=calendar)
    print((march - december).days)
