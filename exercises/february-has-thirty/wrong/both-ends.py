# part: winter
# slip: one-too-many
# says: One day too many. From 1 December to 1 March the difference already counts each day of the winter
#   once.
def winter_days(year, calendar):
    december = cftime.datetime(year - 1, 12, 1, calendar=calendar)
    march = cftime.datetime(year, 3, 1, calendar=calendar)
    return (march - december).days + 1
