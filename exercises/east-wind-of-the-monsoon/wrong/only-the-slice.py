# part: windows
# slip: reshape-copies
# says: You left out c. A new shape needs no new values: `part` shows those of `u`, eight rows of them.
changed = {"a"}
