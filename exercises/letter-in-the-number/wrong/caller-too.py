# part: read
# slip: caller-with-brackets
# says: That is the right function. Give its name alone, without brackets and what stands in them.
stopped_in = "mean_of_day"
called_by = "total_of_week(days)"
refused = "12.O2"
