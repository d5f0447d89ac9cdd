# part: mend
# slip: rise-for-fall
# says: That is the largest change, whichever way, and on this day it is a rise. A fall is the earlier
#   reading minus the later one.
def fall_c(hours_c):
    if len(hours_c) < 2: raise ValueError(f"{len(hours_c)} readings")
    largest_c = 0
    for earlier_c, later_c in zip(hours_c, hours_c[1:]):
        largest_c = max(largest_c, later_c - earlier_c)
    return largest_c


evening_c = fall_c(day_c)
