# part: report
# slip: one-sided
# says: The answer is right here, but your line would also say yes if your number were far too small: a
#   negative difference is below any tolerance. Ask for the distance.
after_8_h_s = late_s * 8 / 100
agrees = after_8_h_s - 0.0275 < 0.00005
