# part: windows
# slip: copy-shares
# says: b writes into a copy, which has its own values. `u` stays as it is.
changed = {"a", "b", "c"}
