# part: mend
# slip: below-zero
# says: Air that only becomes warmer got a fall below zero. By the task it is 0: begin with a largest fall
#   of 0.
def fall_c(hours_c):
    if len(hours_c) < 2: raise ValueError(f"{len(hours_c)} readings")
    largest_c = -99
    for earlier_c, later_c in zip(hours_c, hours_c[1:]):
        largest_c = max(largest_c, earlier_c - later_c)
    return largest_c


evening_c = fall_c(day_c)
