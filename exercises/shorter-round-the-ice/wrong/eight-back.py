# part: block
# slip: number-back
# says: You give back the 8. The array that you put it into was asked for.
def with_block(winds_ms):
    blocked_ms = winds_ms.copy()
    blocked_ms[96:116] = 8
    return 8

cost_days = 0.0
