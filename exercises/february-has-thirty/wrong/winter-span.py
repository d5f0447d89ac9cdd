# part: winter
# slip: span-given-back
# says: Your function gives back a span. Its whole days are its `.days`.
def winter_days(year, calendar):
    december = cftime.datetime(year - 1, 12, 1, calendar=calendar)
    march = cftime.datetime(year, 3, 1, calendar=calendar)
    return march - december
