# part: inches
# slip: joined-then-read
# says: Python could not read that text as a number. Were the four texts joined before they were read? Each
#   needs a `float` of its own, since `int` reads no point.
total_in = float(hour_0 + hour_1 + hour_2 + hour_3)
same = total_in == 0.87
