# part: winter
# slip: each-fourth-year
# says: 1900 had no 29 February: of the years that end in 00 only those that 400 divides are leap years.
#   Leave the counting to `cftime`.
def winter_days(year, calendar):
    leap = calendar == "standard" and year % 4 == 0
    return 91 if leap else 90
