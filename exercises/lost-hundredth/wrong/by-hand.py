# part: inches
# slip: answer-typed
# says: You typed the answer yourself. Let Python find it: give the name to a comparison.
total_in = float(hour_0) + float(hour_1) + float(hour_2) + float(hour_3)
same = False
