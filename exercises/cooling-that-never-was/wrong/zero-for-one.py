# part: mend
# slip: answer-for-refusal
# says: Fewer than two readings, and your function gave something back. A caller would take it for weather.
#   Refuse it with `raise`.
def fall_c(hours_c):
    if len(hours_c) < 2: return 0
    largest_c = 0
    for earlier_c, later_c in zip(hours_c, hours_c[1:]):
        largest_c = max(largest_c, earlier_c - later_c)
    return largest_c


evening_c = fall_c(day_c)
