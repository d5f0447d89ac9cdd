# part: mend
# slip: around-the-end
# says: The first reading is still compared with the last. Begin with the second reading, or go through
#   pairs of neighbours.
def fall_c(hours_c):
    if len(hours_c) < 2: raise ValueError(f"{len(hours_c)} readings")
    largest_c = 0
    for position in range(len(hours_c)):
        largest_c = max(largest_c, hours_c[position - 1] - hours_c[position])
    return largest_c


evening_c = fall_c(day_c)
