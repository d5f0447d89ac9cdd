# part: count
# slip: steps-for-labels
# says: From −10 to 20 there are twelve steps of 2.5°. There is one label more than steps.
kept = {
    "a": 3,
    "b": 0,
    "c": 0,
    "d": 9,
    "e": 12,
}
