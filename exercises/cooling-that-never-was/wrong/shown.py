# part: mend
# slip: print-for-return
# says: Your function prints its result and gives back None. `return` hands it to the caller.
def fall_c(hours_c):
    if len(hours_c) < 2: raise ValueError(f"{len(hours_c)} readings")
    largest_c = 0
    for earlier_c, later_c in zip(hours_c, hours_c[1:]):
        largest_c = max(largest_c, earlier_c - later_c)
    print(largest_c)


evening_c = fall_c(day_c)
