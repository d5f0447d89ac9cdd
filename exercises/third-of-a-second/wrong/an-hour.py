# part: clock
# slip: one-hour
# says: This is how late the clock was after one hour.
kept_s = int(0.1 * parts_per_second) / parts_per_second
late_s = (0.1 - kept_s) * tenths_per_hour
