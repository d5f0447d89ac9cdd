# part: report
# slip: bracket-too-late
# says: `abs` got the answer of a comparison and made a number of it. Does the bracket of `abs` close
#   before the `<`?
after_8_h_s = late_s * 8 / 100
agrees = abs(after_8_h_s - 0.0275 < 0.00005)
