# part: windows
# slip: mean-shares
# says: d writes into means. These are new numbers, which stand nowhere in `u`.
changed = {"a", "c", "d"}
