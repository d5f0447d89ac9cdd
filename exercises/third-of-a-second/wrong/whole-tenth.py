# part: clock
# slip: nothing-cut
# says: This is the whole tenth, as if the computer had cut nothing. Make the number of parts whole
#   before you divide.
kept_s = 0.1 * parts_per_second / parts_per_second
late_s = (0.1 - kept_s) * tenths_per_hour * 100
