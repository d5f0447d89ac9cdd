# part: report
# slip: difference-itself
# says: This is the difference itself. Ask whether its size is less than the tolerance.
after_8_h_s = late_s * 8 / 100
agrees = after_8_h_s - 0.0275
