# part: late
# slip: still-in-hours
# says: This is the difference in hours. Minutes were asked for.
late_minutes = hours - 4.9
