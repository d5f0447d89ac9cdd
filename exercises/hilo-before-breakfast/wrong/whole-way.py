# part: late
# slip: minutes-of-all
# says: These are all the minutes of the way. Asked for are those by which the estimate is late.
late_minutes = round(60 * hours)
