# part: report
# slip: answer-typed
# says: You typed the answer yourself. Let Python find it: give the name to a comparison.
after_8_h_s = late_s * 8 / 100
agrees = True
