# part: count
# slip: steps-for-labels
# says: From −10 to 20 there are twelve steps of 2.5°. There is one label more than steps.
kept = {"a": 0, "b": 9, "c": 12}
