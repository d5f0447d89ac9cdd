# part: mend
# slip: beyond-the-end
# says: Your loop asks for a reading after the last one. The last reading has no next: end one turn earlier.
def fall_c(hours_c):
    if len(hours_c) < 2: raise ValueError(f"{len(hours_c)} readings")
    largest_c = 0
    for position in range(len(hours_c)):
        largest_c = max(largest_c, hours_c[position] - hours_c[position + 1])
    return largest_c


evening_c = 4.4
