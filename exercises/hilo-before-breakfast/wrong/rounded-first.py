# part: late
# slip: hours-rounded-first
# says: You rounded the hours before you subtracted, and 60 times the rounding came out with it. Work with
#   `hours` as it is, and round the minutes.
late_minutes = 60 * (round(hours, 1) - 4.9)
