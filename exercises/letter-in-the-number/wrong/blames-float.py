# part: read
# slip: float-to-blame
# says: `float` refused the text, but the colleague's function was asked for: the one whose line called
#   `float`.
stopped_in = "float"
called_by = "mean_of_day"
refused = "12.O2"
