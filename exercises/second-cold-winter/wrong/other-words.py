# part: base
# status: wrong value
# says: `moves` has the right form, and not the right values. Each of "early" and "late" has one of the
#   words "up", "down" and "same". Ask which Decembers make the normal.
moves = {"early": "larger", "late": "smaller"}
