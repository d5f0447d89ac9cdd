# part: read
# slip: brackets-too
# says: That is the right function. Give its name alone, without brackets and what stands in them.
stopped_in = "mean_of_day(high, low)"
called_by = "total_of_week"
refused = "12.O2"
