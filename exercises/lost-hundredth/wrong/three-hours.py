# part: inches
# slip: hour-forgotten
# says: One of the four hours is not in your sum.
total_in = float(hour_0) + float(hour_1) + float(hour_2)
same = total_in == 0.87
