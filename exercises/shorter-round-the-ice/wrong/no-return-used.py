# part: block
# slip: nothing-back
# says: Your function gives back None: after the change a `return` must hand the array to the caller.
def with_block(winds_ms):
    blocked_ms = winds_ms.copy()
    blocked_ms[96:116] = 8

october_ms = u[9, 60]
cost_days = days_round(20015, with_block(october_ms)) - days_round(20015, october_ms)
