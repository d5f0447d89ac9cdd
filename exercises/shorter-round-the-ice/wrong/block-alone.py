# part: block
# slip: only-the-block
# says: You give back the block alone. The whole circle was asked for, 144 values.
def with_block(winds_ms):
    blocked_ms = winds_ms[96:116].copy()
    blocked_ms[:] = 8
    return blocked_ms

cost_days = 0.0
