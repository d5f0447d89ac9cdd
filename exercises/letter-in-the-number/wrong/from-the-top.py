# part: read
# slip: from-the-top
# says: You began at the top. There stands the first call; the one in which Python stopped is at the
#   bottom.
stopped_in = "total_of_week"
called_by = "mean_of_day"
refused = "12.O2"
