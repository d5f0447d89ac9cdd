# part: clock
# slip: one-tenth
# says: This is what a single tenth lost. Multiply it by the number of tenths in 100 hours.
kept_s = int(0.1 * parts_per_second) / parts_per_second
late_s = 0.1 - kept_s
