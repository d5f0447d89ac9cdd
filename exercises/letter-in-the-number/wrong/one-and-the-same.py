# part: read
# slip: same-function
# says: That is where Python stopped. Who called it stands one block further up.
stopped_in = "mean_of_day"
called_by = "mean_of_day"
refused = "12.O2"
