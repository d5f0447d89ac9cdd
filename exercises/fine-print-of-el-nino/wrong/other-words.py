# part: base
# status: wrong value
# says: `moves` has the right form, and not the right values. Each of "insurer", "fishery" and "broker"
#   has one of the words "larger", "smaller" and "same". Ask which Decembers make the normal.
moves = {"insurer": "down", "fishery": "up", "broker": "none"}
