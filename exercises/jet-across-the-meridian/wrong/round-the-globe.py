# part: count
# slip: across-the-seam
# says: The labels of `wind` end at 357.5 and do not go on at 0. No label is at least 350 and at most
#   20.
kept = {
    "a": 3,
    "b": 0,
    "c": 13,
    "d": 9,
    "e": 13,
}
