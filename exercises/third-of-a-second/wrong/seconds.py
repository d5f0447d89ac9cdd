# part: clock
# slip: seconds-for-tenths
# says: This is a tenth of the right number. The clock counted tenths, ten in each second: take
#   `tenths_per_hour`.
kept_s = int(0.1 * parts_per_second) / parts_per_second
late_s = (0.1 - kept_s) * 60 * 60 * 100
