# part: clock
# slip: rounded-late
# says: The number is right, and rounded. The next part calculates with it and needs all of its digits.
kept_s = int(0.1 * parts_per_second) / parts_per_second
late_s = round((0.1 - kept_s) * tenths_per_hour * 100, 3)
