# part: mend
# slip: whole-day
# says: That is the difference between the warmest and the coldest reading. Only a reading and the *next*
#   are to be compared.
def fall_c(hours_c):
    if len(hours_c) < 2: raise ValueError(f"{len(hours_c)} readings")
    largest_c = 0
    for reading_c in hours_c:
        largest_c = max(largest_c, max(hours_c) - reading_c)
    return largest_c


evening_c = fall_c(day_c)
