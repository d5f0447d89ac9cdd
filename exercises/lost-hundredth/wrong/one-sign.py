# part: inches
# slip: named-for-asked
# says: This is a number. One `=` gives a name, two ask. Put `==` between `total_in` and 0.87, and run
#   the cell of `total_in` again.
total_in = float(hour_0) + float(hour_1) + float(hour_2) + float(hour_3)
same = total_in = 0.87
