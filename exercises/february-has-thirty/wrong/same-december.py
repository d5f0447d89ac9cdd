# part: winter
# slip: december-of-same-year
# says: Your December is that of the same year, after the winter. A winter that ends in a year begins in the
#   year before.
def winter_days(year, calendar):
    december = cftime.datetime(year, 12, 1, calendar=calendar)
    march = cftime.datetime(year, 3, 1, calendar=calendar)
    return (march - december).days
