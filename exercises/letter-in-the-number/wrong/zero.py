# part: read
# slip: zero-read
# says: You read a zero. That text could be a number, and `float` would not have refused it. Look at the
#   sign after the point.
stopped_in = "mean_of_day"
called_by = "total_of_week"
refused = "12.02"
