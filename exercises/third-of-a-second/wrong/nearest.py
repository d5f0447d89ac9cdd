# part: clock
# slip: rounded-for-cut
# says: This is a little more than a tenth: you rounded, and the computer cut. Which function drops what
#   stands behind the point?
kept_s = round(0.1 * parts_per_second) / parts_per_second
late_s = (0.1 - kept_s) * tenths_per_hour * 100
