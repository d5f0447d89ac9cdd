# part: clock
# slip: parts-for-seconds
# says: This is the number of whole parts. Divide it by the parts in a second.
kept_s = int(0.1 * parts_per_second)
late_s = (0.1 - kept_s) * tenths_per_hour * 100
