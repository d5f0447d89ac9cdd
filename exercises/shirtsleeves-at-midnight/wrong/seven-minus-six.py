# part: hour
# slip: hours-for-values
# says: You subtracted the hours. In square brackets behind the name of the list they give the
#   temperatures.
fall_c = 7 - 6
