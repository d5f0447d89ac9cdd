# part: late
# slip: brackets-left-out
# says: Your 4.9 hours were subtracted as if they were minutes, because a product goes before a difference. Put
#   brackets around the difference.
late_minutes = 60 * hours - 4.9
