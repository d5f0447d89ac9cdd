# part: windows
# slip: name-for-values
# says: e writes nothing into an array. There is no index on the left of its second `=`, so the name `part` only
#   moves to the number 0.
changed = {"a", "c", "e"}
