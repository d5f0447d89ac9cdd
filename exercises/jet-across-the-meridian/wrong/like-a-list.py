# part: count
# slip: end-left-out
# says: A slice of labels includes both of its ends. You left out one.
kept = {
    "a": 2,
    "b": 0,
    "c": 0,
    "d": 9,
    "e": 12,
}
