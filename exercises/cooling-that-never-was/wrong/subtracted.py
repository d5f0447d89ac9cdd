# part: look
# slip: difference
# says: That is what the subtraction gives. The two readings were asked for, as a tuple.
first_pair = 18.3 - 11.1
