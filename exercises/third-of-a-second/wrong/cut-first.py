# part: clock
# slip: cut-too-early
# says: Nothing is left: a tenth itself, cut to a whole number, is 0. Multiply by the number of parts
#   first, and cut then.
kept_s = int(0.1) * parts_per_second / parts_per_second
late_s = (0.1 - kept_s) * tenths_per_hour * 100
