# part: count
# slip: half-the-box
# says: The labels of `wind` begin at 0. Of a slice from −10 to 20 the part from 0 on is left, with 0 and 20
#   themselves.
kept = {"a": 0, "b": 13, "c": 13}
