# part: block
# slip: nothing-back
# says: Your function gives back None: after the change a `return` must hand the array to the caller.
def with_block(winds_ms):
    blocked_ms = winds_ms.copy()
    blocked_ms[96:116] = 8

cost_days = 0.0
