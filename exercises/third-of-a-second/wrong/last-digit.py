# part: report
# slip: exactly-equal
# says: `==` asks whether the two are equal to the last digit, and the report rounds to four decimals.
#   Ask whether the distance is small enough.
after_8_h_s = late_s * 8 / 100
agrees = after_8_h_s == 0.0275
