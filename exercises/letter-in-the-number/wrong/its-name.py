# part: read
# slip: name-for-value
# says: That is the name. The text that it held was asked for, and the last line shows it.
stopped_in = "mean_of_day"
called_by = "total_of_week"
refused = "low"
