# part: report
# slip: rounded-early
# says: This is rounded, or the report's number itself. Keep what you calculated: the tolerance does the
#   rest.
after_8_h_s = round(late_s * 8 / 100, 4)
agrees = abs(after_8_h_s - 0.0275) < 0.00005
