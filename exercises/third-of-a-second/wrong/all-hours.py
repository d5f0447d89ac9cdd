# part: report
# slip: hundred-hours
# says: This is how late the clock was after 100 hours. Eight hours are eight hundredths of them.
after_8_h_s = late_s
agrees = abs(after_8_h_s - 0.0275) < 0.00005
