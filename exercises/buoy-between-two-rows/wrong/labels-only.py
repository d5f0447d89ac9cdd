# part: refusals
# slip: exact-only
# says: 1.4° N is no label, and need not be one: the nearest row is less than 0.3° away.
refused = {"5.1 S": False, "1.4 N": True, "4.9 N": True, "21.3 N": True}
