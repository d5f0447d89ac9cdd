# part: late
# slip: rounded-before-multiplied
# says: You rounded the difference in hours, and a quarter of an hour became 0. Multiply by 60 first, and
#   round the minutes.
late_minutes = round(hours - 4.9) * 60
