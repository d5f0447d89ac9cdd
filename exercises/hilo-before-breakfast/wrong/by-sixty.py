# part: late
# slip: divided-by-60
# says: You divided by 60. An hour has 60 minutes: multiply.
late_minutes = (hours - 4.9) / 60
