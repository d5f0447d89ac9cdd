# part: block
# slip: days-for-cost
# says: These are the days with the block. Subtract those without.
def with_block(winds_ms):
    blocked_ms = winds_ms.copy()
    blocked_ms[96:116] = 8
    return blocked_ms

cost_days = days_round(20015, with_block(u[9, 60]))
