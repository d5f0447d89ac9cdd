# part: mend
# slip: assert-for-refusal
# says: A list that is too short comes from outside, and is no broken promise of your code. Raise a
#   ValueError.
def fall_c(hours_c):
    assert len(hours_c) >= 2, f"{len(hours_c)} readings"
    largest_c = 0
    for earlier_c, later_c in zip(hours_c, hours_c[1:]):
        largest_c = max(largest_c, earlier_c - later_c)
    return largest_c


evening_c = fall_c(day_c)
