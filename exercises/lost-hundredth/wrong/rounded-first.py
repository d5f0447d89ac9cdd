# part: inches
# slip: not-to-the-last-digit
# says: You allowed a difference or rounded before you asked. This part asks for the last digit: compare
#   `total_in` itself with `==`. The tolerance comes in the next part.
total_in = float(hour_0) + float(hour_1) + float(hour_2) + float(hour_3)
same = round(total_in, 2) == 0.87
