# part: report
# slip: eightfold
# says: This is eight times the 100 hours. Divide by 100 as well.
after_8_h_s = late_s * 8
agrees = abs(after_8_h_s - 0.0275) < 0.00005
