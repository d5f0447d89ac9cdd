# part: mend
# slip: printed-refusal
# says: Your function prints that something is wrong and goes on. A program that calls it cannot see that.
#   `raise` stops.
def fall_c(hours_c):
    if len(hours_c) < 2: print(f"{len(hours_c)} readings")
    largest_c = 0
    for earlier_c, later_c in zip(hours_c, hours_c[1:]):
        largest_c = max(largest_c, earlier_c - later_c)
    return largest_c


evening_c = fall_c(day_c)
