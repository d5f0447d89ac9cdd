# part: inches
# slip: texts-joined
# says: The four texts stand one behind the other: `+` joins texts. Make a number of each of them before you
#   add.
total_in = hour_0 + hour_1 + hour_2 + hour_3
same = total_in == 0.87
