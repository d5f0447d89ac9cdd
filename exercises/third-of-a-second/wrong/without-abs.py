# part: report
# slip: one-sided
# says: The answer is right here, but your line would also say yes if the two numbers were far apart: a
#   negative difference is below any tolerance. Ask for the distance, `abs` of the whole difference.
after_8_h_s = late_s * 8 / 100
agrees = after_8_h_s - 0.0275 < 0.00005
